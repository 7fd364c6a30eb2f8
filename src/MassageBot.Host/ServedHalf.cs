using MassageBot.Host.Verbs;

namespace MassageBot.Host;

/// <summary>What of the program a process serves.</summary>
internal enum ServedHalf
{
    Both,

    /// <summary>Everything but the embedded calendar: another process keeps the calendar.</summary>
    Bot,

    /// <summary>The embedded calendar alone, with a database of its own.</summary>
    Scheduling,
}

internal static class ServedHalves
{
    private const string Option = "--only";

    /// <exception cref="VerbRefused"><c>--only</c> names no half.</exception>
    public static ServedHalf Of(string[] arguments) => CommandLine.Find(arguments, Option) switch
    {
        null => ServedHalf.Both,
        "bot" => ServedHalf.Bot,
        "scheduling" => ServedHalf.Scheduling,
        var other => throw new VerbRefused($"{Option} {other} is no half of the program: it is {Option} bot or {Option} scheduling, and without it both are served."),
    };
}
