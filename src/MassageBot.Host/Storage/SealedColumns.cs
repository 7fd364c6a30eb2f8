using System.Text.RegularExpressions;
using MassageBot.Scheduling;

namespace MassageBot.Host.Storage;

/// <summary>The bot's columns that hold a client's number or name, or what was said. What stands in none of them stays in clear; a test knows why.</summary>
internal static partial class SealedColumns
{
    public static readonly SealedColumn ConversationUser = new("bot.conversation.user_id") { FoundBy = static id => [.. Ends(id), Whole(id)] };
    public static readonly SealedColumn ConversationReference = new("bot.conversation.reference") { SameForSame = true };
    public static readonly SealedColumn ConversationState = new("bot.conversation.state");
    public static readonly SealedColumn InboxActivity = new("bot.inbox.activity");
    public static readonly SealedColumn LogActivity = new("bot.log.activity") { FoundBy = static line => SaysThatAClientTalked(line) ? [ClientTalked] : [] };
    public static readonly SealedColumn HeldActivity = new("bot.held.activity");
    public static readonly SealedColumn OutboxActivity = new("bot.outbox.activity");
    public static readonly SealedColumn IntentBody = new("bot.intent.body") { FoundBy = Ends };
    public static readonly SealedColumn AlertBody = new("bot.alert.body") { FoundBy = static alert => [.. Ends(alert), .. AsksToBeSpared().IsMatch(alert) ? [Spared] : Array.Empty<string>()] };
    public static readonly SealedColumn MatterBody = new("bot.matter.body") { FoundBy = static matter => FalseAlarmIn().IsMatch(matter) ? [FalseAlarm] : [] };
    public static readonly SealedColumn UnclearText = new("bot.unclear.text") { SameForSame = true };
    public static readonly SealedColumn ClientPhone = new("bot.client.phone") { FoundBy = Ends };
    public static readonly SealedColumn ClientFirstName = new("bot.client.first_name");

    /// <summary>The key of keyed hashes alone: with it, whoever has the database could try all numbers.</summary>
    public static readonly SealedColumn HashKey = new("bot.key.secret");

    /// <summary>Those whose rows are gone through; the key is sealed where it is read.</summary>
    public static readonly IReadOnlyList<SealedColumn> All =
    [
        ConversationUser, ConversationReference, ConversationState, InboxActivity, LogActivity, HeldActivity, OutboxActivity, IntentBody, AlertBody, MatterBody,
        UnclearText, ClientPhone, ClientFirstName,
    ];

    /// <summary>How many last digits a row is looked for by.</summary>
    public const int EndLength = 7;

    /// <summary>A line by which a client is known to have talked.</summary>
    public const string ClientTalked = "client-talked";

    /// <summary>An alert after which nobody is texted unasked.</summary>
    public const string Spared = "spared";

    /// <summary>A matter that staff found to be nothing.</summary>
    public const string FalseAlarm = "false-alarm";

    /// <summary>For looking for exactly that text.</summary>
    public static string Whole(string text) => "=" + text;

    private static bool SaysThatAClientTalked(string activity) => MessageIn().IsMatch(activity) && (AnswerIn().IsMatch(activity) || !BotIn().IsMatch(activity));

    /// <summary>The last digits of each number in a text: a number by itself, or each <c>"phone"</c> of a document.</summary>
    private static IEnumerable<string> Ends(string text)
    {
        var numbers = text.StartsWith('{') ? PhoneIn().Matches(text).Select(match => match.Groups[1].Value) : [text];
        return numbers.Select(number => string.Concat(number.Where(char.IsAsciiDigit))).Where(digits => digits.Length >= EndLength).Select(digits => digits[^EndLength..]);
    }

    [GeneratedRegex("""
        "phone":\s*"([^"]*)"
        """, RegexOptions.IgnoreCase)]
    private static partial Regex PhoneIn();

    // As the statements over clear rows look for it.
    [GeneratedRegex("""
        "type": ?"message"
        """)]
    private static partial Regex MessageIn();

    [GeneratedRegex("""
        "replyToId": ?"
        """)]
    private static partial Regex AnswerIn();

    [GeneratedRegex("""
        "role": ?"bot"
        """)]
    private static partial Regex BotIn();

    [GeneratedRegex("""
        "U07"|"S03"|"reason": ?"complaint"
        """)]
    private static partial Regex AsksToBeSpared();

    [GeneratedRegex("""
        "state": ?"falseAlarm"
        """)]
    private static partial Regex FalseAlarmIn();
}
