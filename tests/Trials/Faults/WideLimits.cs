namespace MassageBot.Trials.Faults;

/// <summary>All clients of a trial come from one address, faster than people do: the limits on people are set out of their way.</summary>
internal static class WideLimits
{
    public static string[] Settings { get; } = [];
}
