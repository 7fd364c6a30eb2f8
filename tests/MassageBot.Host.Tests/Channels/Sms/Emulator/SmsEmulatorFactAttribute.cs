namespace MassageBot.Host.Tests.Channels.Sms.Emulator;

/// <summary>A test with the published emulator of Twilio. Without it the test is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmsEmulatorFactAttribute : FactAttribute
{
    public SmsEmulatorFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = EmulatedTwilio.Missing();
        }
    }
}
