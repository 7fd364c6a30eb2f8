using MassageBot.Host.Tests.Browser;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>A test with the playground's own page in a browser. Without them the test is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaygroundPageFactAttribute : FactAttribute
{
    public PlaygroundPageFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = TeamsPlayground.Missing() ?? Chromium.Missing();
        }
    }
}
