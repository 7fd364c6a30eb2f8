namespace MassageBot.Host.Tests.Channels.Sms.Peers;

/// <summary>A test with the published packages in Node.js. Without them the test is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmsPeersFactAttribute : FactAttribute
{
    public SmsPeersFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = SmsPeers.Missing();
        }
    }
}
