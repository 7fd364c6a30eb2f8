namespace MassageBot.Bot.Turn;

/// <summary>Where an activity came from, as far as the host tells the bot: in its <c>callerId</c>, which no client fills in.</summary>
public static class TurnOrigin
{
    /// <summary>Of a stand-in for the sender's network address.</summary>
    public const string Prefix = "urn:massagebot:origin:";

    /// <summary>The stand-in; null where the host named none.</summary>
    public static string? Of(string? callerId) => callerId?.StartsWith(Prefix, StringComparison.Ordinal) == true ? callerId : null;
}
