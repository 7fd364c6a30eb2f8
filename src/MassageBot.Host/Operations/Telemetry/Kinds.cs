namespace MassageBot.Host.Operations.Telemetry;

/// <summary>Makes a tag of what a caller named: only names that this program knows by itself are kept.</summary>
internal static class Kinds
{
    private const string Other = "other";

    private static readonly HashSet<string> Channels = new(StringComparer.Ordinal)
    {
        "webchat", "directline", "msteams", "sms", "emulator", "test", "email", "facebook", "slack", "telegram", "whatsapp", "line",
    };

    /// <summary>A caller of the connector may claim any channel: what is no channel of the Bot Framework's is <c>other</c>.</summary>
    public static string Channel(string channel) => Channels.TryGetValue(channel, out var known) ? known : Other;
}
