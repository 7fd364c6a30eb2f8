using System.Collections.Frozen;

namespace MassageBot.Host.Channels.Sms;

/// <summary>What an error of Twilio says about the number that was texted.</summary>
internal enum NumberNews
{
    /// <summary>Nothing: it is about the text, the sender, the account or the route, or nobody knows.</summary>
    None,

    /// <summary>The phone may be off, blocked or gone: only what stays so counts.</summary>
    MaybeGone,

    /// <summary>No text will ever arrive there.</summary>
    Gone,

    /// <summary>The client has told Twilio that they want no texts.</summary>
    OptedOut,
}

/// <summary>
/// Twilio's numbers of what is wrong, as far as they speak of the number. Each stands at <c>twilio.com/docs/api/errors/{code}</c>, as read in November 2026.
/// Twilio changes what its numbers mean (its change log of 10 July 2024 warns against such tables): so a mark goes when the number writes. Pure.
/// </summary>
internal static class TwilioErrors
{
    private static readonly FrozenDictionary<string, NumberNews> Known = new Dictionary<string, NumberNews>(StringComparer.Ordinal)
    {
        // Refused at once.
        ["21211"] = NumberNews.Gone,      // "Invalid 'To' phone number": cannot exist, or is a sender that receives nothing
        ["21217"] = NumberNews.Gone,      // "Phone number does not appear to be valid"
        ["21268"] = NumberNews.Gone,      // premium rate and information services: never texted
        ["21610"] = NumberNews.OptedOut,  // "Attempt to send to unsubscribed recipient": until they text START
        ["21614"] = NumberNews.Gone,      // "'To' number is not a valid mobile number"
        ["21635"] = NumberNews.Gone,      // a landline, apart from 21614 since that change log; its own page was not found

        // Told later, by a status.
        ["30003"] = NumberNews.MaybeGone, // "Unreachable destination handset": off, no signal, roaming; or a landline
        ["30004"] = NumberNews.MaybeGone, // "Message blocked": by a list of the carrier or the client; or no signal
        ["30005"] = NumberNews.Gone,      // "Unknown destination handset": unknown, inactive, no longer in service
        ["30006"] = NumberNews.Gone,      // "Landline or unreachable carrier"

        // Not here, since another text, sender or hour is another matter: 21214 (calls), 21612 (no route between the two), 30007 (filtered for its words),
        // 30008 (unknown), 30011 (no pictures there: the bot sends none), 30034 (the sender is not registered), 30450 (blocked for half an hour).
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static NumberNews Of(string code) => Known.GetValueOrDefault(code);
}
