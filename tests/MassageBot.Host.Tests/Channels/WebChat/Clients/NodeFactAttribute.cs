namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>
/// A test with the published client in Node.js. Without it the test is left out by name; where the environment says CI it fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = PublishedClient.Missing();
        }
    }
}
