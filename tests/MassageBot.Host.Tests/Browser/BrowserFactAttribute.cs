namespace MassageBot.Host.Tests.Browser;

/// <summary>A test in a real browser. Without one it is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = Chromium.Missing();
        }
    }
}
