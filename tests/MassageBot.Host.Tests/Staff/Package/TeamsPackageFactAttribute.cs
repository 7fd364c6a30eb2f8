namespace MassageBot.Host.Tests.Staff.Package;

/// <summary>
/// A test with Microsoft's published schemas in Node.js. Without them the test is left out by name; where the environment says CI it fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TeamsPackageFactAttribute : FactAttribute
{
    public TeamsPackageFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = TeamsPackage.Missing();
        }
    }
}
