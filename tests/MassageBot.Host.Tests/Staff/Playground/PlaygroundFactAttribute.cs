namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>A test with the published playground of Teams. Without it the test is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = TeamsPlayground.Missing();
        }
    }
}
