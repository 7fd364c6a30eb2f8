using System.Globalization;
using MassageBot.Core.Classifying;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage.Reading;

/// <summary>
/// Stands behind the rules: a message that no rule (or only a lesser one) caught, and that is much like the sentences of a graver rule, is
/// raised to that rule; one that is somewhat like them leads to the question. It never lowers what the rules say, and leaves alone what they
/// have read as denied.
/// </summary>
internal sealed class Likeness(LikenessModel model, RuleBook book)
{
    /// <summary>From this likelihood on a message is raised; all are measured on sentences held back.</summary>
    private const double Raised = 0.5;

    /// <summary>From this likelihood on the question is asked.</summary>
    private const double Asked = 0.5;

    private const double LikelyRule = 0.5;

    private const int FewestWords = 2;

    /// <summary>What a rule has explained already is only raised by a rule that is itself likely the right one, or by a likely emergency.</summary>
    private const double RightRule = 0.6;
    private const double LikelyEmergency = 0.75;
    private const double Certain = 0.9;

    /// <summary>The utterance as the classifier sees it: words, with figures of speech marked, and the concepts with how they are asserted.</summary>
    public static Utterance UtteranceOf(Message message, RuleBook book) => new(
        [.. message.Tokens.Select((token, at) => message.IsIdiom[at] ? "~" + token.Word : Plain(token.Word))],
        Signs: [.. SignsOf(message, book)]);

    /// <summary>
    /// A number by what it may be: that somebody was bleeding in week 35 says nothing of whoever writes 35, but an age of 13 is not one of 63.
    /// What numbers mean exactly is for the rules to read.
    /// </summary>
    private static string Plain(string word) => !char.IsAsciiDigit(word[0]) ? word : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number switch { < 10 => "#few", < 18 => "#young", < 43 => "#grown", < 100 => "#old", _ => "#many" }
        : string.Concat(word.Select(static letter => char.IsAsciiDigit(letter) ? '#' : letter));

    /// <summary>"35", "35 weeks": nothing that could be like a sentence.</summary>
    private static bool SaysLittle(Message message) => message.Tokens.Count(static token => char.IsLetter(token.Word[0])) < FewestWords;

    public TriageAssessment Raise(TriageAssessment found, Findings findings, Message message, Language language)
    {
        if (SaysLittle(message))
        {
            return found;
        }

        var seen = model.Classifier.Predict(UtteranceOf(message, book));
        var best = Array.Find(seen.Ranked, label => label.Label != TriageSentence.None);
        if (seen.Scope < Asked || book.Find(best.Label ?? "") is not { Disposition: not Disposition.Clear } rule || IsSettled(findings, rule, seen.Scope))
        {
            return found;
        }

        var flag = rule.ToFlag(language);
        // An indecent request has words in common with a report of one; whoever makes it reports nothing.
        if (found.Gravest is { } known && (known.Disposition == Disposition.Boundary || Gravity.RankOf(known) <= Gravity.RankOf(flag)))
        {
            return found;
        }

        return IsRaised(found, rule, seen) ? WithFlag(found, flag, seen.Scope) : found with { Ask = found.Ask || IsHealth(rule) };
    }

    /// <summary>What the rules read as denied stays so, unless it is a certain emergency: "my arm has gone numb" only looks like a denial.</summary>
    private static bool IsSettled(Findings findings, TriageRule rule, double likelihood) =>
        findings.HasExcluded(rule.Id)
        || (findings.IsLongPast && rule.Disposition != Disposition.Emergency)
        || (findings.HasSettled(rule.Id) && !(rule.Disposition == Disposition.Emergency && likelihood >= Certain));

    /// <summary>The rule has to be likelier than no rule. An emergency is raised sooner than the rest, and what a rule has explained already later.</summary>
    private static bool IsRaised(TriageAssessment found, TriageRule rule, Classified seen)
    {
        var (best, isEmergency) = (seen.Ranked[0], rule.Disposition == Disposition.Emergency);
        if (best.Label != rule.Id || seen.Scope < Raised)
        {
            return false;
        }

        return found.Flags.IsEmpty
            ? isEmergency || best.Score >= LikelyRule
            : best.Score >= RightRule || (isEmergency && seen.Scope >= LikelyEmergency);
    }

    /// <summary>Only health is asked about; nobody is asked whether they meant an indecent thing.</summary>
    private static bool IsHealth(TriageRule rule) => rule.Disposition is Disposition.TherapistReview or Disposition.DoctorFirst or Disposition.Emergency;

    private static IEnumerable<string> SignsOf(Message message, RuleBook book) =>
        from hits in message.Hits
        where book.Lexicon[hits.Key].Kind == MeaningKind.Concept
        from hit in hits.Value
        select AssertionOf(message, hit) + book.Lexicon[hits.Key].Name;

    private static string AssertionOf(Message message, Hit hit) => hit.Start switch
    {
        var at when message.Denied[at] != Denial.None => "no:",
        var at when message.IsSomeoneElse[at] => "other:",
        var at when message.IsSupposed[at] => "if:",
        var at when message.IsWorkArea[at] => "work:",
        var at when message.Age[at] > 30 => "past:",
        _ => "",
    };

    private static TriageAssessment WithFlag(TriageAssessment found, RedFlag flag, double likelihood) => found with
    {
        Disposition = flag.Disposition,
        Flags = [.. found.Flags.Add(flag).OrderBy(Gravity.RankOf)],
        Trace = found.Trace.Add(string.Create(CultureInfo.InvariantCulture, $"{flag.RuleId} Likeness {likelihood:0.00}")),
    };
}
