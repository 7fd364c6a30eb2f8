using System.Globalization;

namespace MassageBot.Benchmarks.Hosting;

/// <summary>All clients of a measurement come from one address, faster than people do: the limits on people are set out of their way.</summary>
internal static class WideLimits
{
    private const int Wide = 10_000_000;
    private const int Sockets = 100_000;

    private static readonly string[] Paces = ["Visitor", "Conversation", "Neighbours", "Address", "NewVisitors", "WrongKeys", "InAll"];

    public static string[] Settings { get; } =
    [
        .. Paces.SelectMany(pace => Setting($"{pace}:Burst", Wide).Concat(Setting($"{pace}:PerMinute", Wide))),
        .. Setting("SocketsPerConversation", 1000),
        .. Setting("SocketsPerAddress", Sockets),
        .. Setting("Sockets", Sockets),
        .. Setting("Connections", Sockets),
    ];

    private static IEnumerable<string> Setting(string name, int value) => [$"--RateLimits:{name}", value.ToString(CultureInfo.InvariantCulture)];
}
