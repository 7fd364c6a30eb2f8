using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Conditions about telling a visit's details to somebody who has not shown that it is theirs.</summary>
internal static partial class DisclosureExpectations
{
    /// <summary>No reply names the hour of a visit of the fixtures.</summary>
    public static IEnumerable<string> None(Transcript transcript) =>
        Expectations.Holds(!transcript.Exchanges.Any(exchange => Tells(exchange, transcript.Script)), "no_disclosure: the hour of a visit was told");

    /// <summary>The hour is told only after the client gave a number, its last digits or a code, or writes from the visit's own number.</summary>
    public static IEnumerable<string> BeforeIdentity(Transcript transcript)
    {
        var script = transcript.Script;
        var proven = script.Channel == "sms" && script.Fixtures.Appointments.All(visit => visit.Phone == script.Fixtures.From);
        var before = transcript.Exchanges.TakeWhile(exchange => !Identity().IsMatch(exchange.User));
        return Expectations.Holds(
            proven || !before.Any(exchange => Tells(exchange, script)), "identity_checked_before_details: the hour of a visit was told before");
    }

    private static bool Tells(Exchange exchange, ConversationScript script) => script.Fixtures.Appointments.Any(visit =>
        exchange.Text.Contains(visit.Start.ToString("h:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal));

    [GeneratedRegex(@"(\d[\s().-]*){4,}|\b[A-Z0-9]{6}\b")]
    private static partial Regex Identity();
}
