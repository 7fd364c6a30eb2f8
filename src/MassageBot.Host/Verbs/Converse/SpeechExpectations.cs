using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Conditions about what was said.</summary>
internal static partial class SpeechExpectations
{
    public static IEnumerable<string> CheckOne(Transcript transcript, string name, object? expected) => name switch
    {
        "per_turn" => PerTurn(transcript, (IReadOnlyDictionary<string, object?>)expected!),
        "must_mention_anywhere" => Mentions(Everything(transcript), expected, wanted: true, "anywhere"),
        "must_not_mention_anywhere" => Mentions(Everything(transcript), expected, wanted: false, "anywhere"),
        "never_ask" => NeverAsk(transcript, expected, 0),
        "never_ask_after" => ((IReadOnlyDictionary<string, object?>)expected!).SelectMany(pair =>
            NeverAsk(transcript, pair.Value, int.Parse(pair.Key, CultureInfo.InvariantCulture))),
        "max_bot_questions" => MostQuestions(transcript, expected),
        "language" => Language(transcript, (string)expected!),
        "no_diagnosis" => Expectations.Holds(!Diagnosis().IsMatch(Everything(transcript)), "no_diagnosis: something reads like a diagnosis"),
        "no_identical_consecutive_replies" => [],
        "silent_after" => Expectations.Holds(
            transcript.After(int.Parse((string)expected!, CultureInfo.InvariantCulture)).All(exchange => exchange.Replies.IsEmpty), "not silent"),
        "handoff_offered_by_turn" => HandOffOffered(transcript, int.Parse((string)expected!, CultureInfo.InvariantCulture)),
        "identity_checked_before_details" => DisclosureExpectations.BeforeIdentity(transcript),
        "no_disclosure" => DisclosureExpectations.None(transcript),
        _ => [$"{name}: not a condition that is known"],
    };

    private static string Everything(Transcript transcript) => string.Join('\n', transcript.Exchanges.Select(exchange => exchange.Text));

    private static IEnumerable<string> PerTurn(Transcript transcript, IReadOnlyDictionary<string, object?> turns)
    {
        foreach (var (turn, value) in turns)
        {
            var number = int.Parse(turn, CultureInfo.InvariantCulture);
            if (transcript.UpTo(number) is not { } exchanges)
            {
                yield return $"turn {number} was never reached";
                continue;
            }

            var conditions = (IReadOnlyDictionary<string, object?>)value!;
            foreach (var failure in OneTurn(exchanges, number, conditions))
            {
                yield return failure;
            }
        }
    }

    /// <param name="exchanges">Everything up to the turn.</param>
    /// <param name="number">Of the turn in the script.</param>
    /// <param name="conditions">What must hold of the replies to it.</param>
    private static IEnumerable<string> OneTurn(ImmutableArray<Exchange> exchanges, int number, IReadOnlyDictionary<string, object?> conditions)
    {
        var exchange = exchanges[^1];
        var where = $"turn {number}";
        return Mentions(exchange.Text, conditions.GetValueOrDefault("must_mention"), wanted: true, where)
            .Concat(Mentions(exchange.Text, conditions.GetValueOrDefault("must_not_mention"), wanted: false, where))
            .Concat(conditions.ContainsKey("must_resume") ? Resumes(exchanges, number) : []);
    }

    /// <summary>The question that was open before is open after it as well.</summary>
    private static IEnumerable<string> Resumes(ImmutableArray<Exchange> exchanges, int number)
    {
        var before = exchanges.Length > 1 ? exchanges[^2].Asking : null;
        var after = exchanges[^1].Asking;
        return Expectations.Holds(before is not null && before == after, $"turn {number}: asks {after ?? "nothing"} after {before ?? "nothing"}");
    }

    private static IEnumerable<string> Mentions(string text, object? patterns, bool wanted, string where) =>
        Expectations.Strings(patterns)
            .Where(pattern => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.Singleline) != wanted)
            .Select(pattern => $"{where}: {(wanted ? "does not mention" : "mentions")} {pattern}");

    private static IEnumerable<string> NeverAsk(Transcript transcript, object? names, int after)
    {
        var asked = transcript.After(after).Select(exchange => exchange.Asking).ToHashSet();
        return Expectations.Strings(names).Where(asked.Contains).Select(name => $"asked for {name}");
    }

    private static IEnumerable<string> MostQuestions(Transcript transcript, object? expected)
    {
        var asked = transcript.Exchanges.Count(exchange => exchange.Asking is not null);
        return Expectations.Holds(asked <= int.Parse((string)expected!, CultureInfo.InvariantCulture), $"{asked} questions were asked");
    }

    private static IEnumerable<string> Language(Transcript transcript, string language)
    {
        var last = transcript.Exchanges.LastOrDefault(exchange => !exchange.Replies.IsEmpty)?.Replies[^1].Locale;
        return Expectations.Holds(last?.StartsWith(language, StringComparison.Ordinal) == true, $"language is {last}, not {language}");
    }

    /// <summary>How many questions a reply asks; the answers to pick from, which may be worded as questions, are none.</summary>
    public static int Questions(SeenReply reply) => Numbered().Replace(reply.Text, "").Count(character => character == '?');

    /// <summary>A reply that is the very same as the one before it; null when there is none.</summary>
    public static string? SaidTwice(IReadOnlyList<SeenReply> replies) =>
        replies.Zip(replies.Skip(1)).FirstOrDefault(pair => pair.First.Text == pair.Second.Text).First?.Text;

    private static IEnumerable<string> HandOffOffered(Transcript transcript, int turn)
    {
        var text = string.Join('\n', (transcript.UpTo(turn) ?? transcript.Exchanges).Select(exchange => exchange.Text));
        return Expectations.Holds(
            Regex.IsMatch(text, @"person|front desk|recepci[oó]n|persona|call", RegexOptions.IgnoreCase), $"no person was offered by turn {turn}");
    }

    [GeneratedRegex(@"\b(you have|you've got|it is|it's|sounds like|usted tiene|parece ser)\s+(a |an |una? )?(sciatica|herniated|slipped|frozen shoulder|tendinitis|arthritis|fibromyalgia|stroke|heart attack|ci[aá]tica|hernia|tendinitis|artritis)", RegexOptions.IgnoreCase)]
    private static partial Regex Diagnosis();

    [GeneratedRegex(@"(?m)^\d+ .*$")]
    private static partial Regex Numbered();
}
