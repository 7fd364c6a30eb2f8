using System.Collections.Immutable;
using MassageBot.Core.Classifying;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.Understanding;

/// <summary>What a message was taken to ask for.</summary>
/// <param name="Ranked">Best first.</param>
/// <param name="Also">A second thing asked for.</param>
/// <param name="AlsoSaid">Where the second thing is asked for.</param>
/// <param name="LowMargin">The first two are too close.</param>
/// <param name="IsOutside">What was learnt of other things fits, rather than that nothing does.</param>
internal sealed record RankedIntents(
    ImmutableArray<ScoredIntent> Ranked, string? Also = null, Range? AlsoSaid = null, bool LowMargin = false, bool IsOutside = false)
{
    /// <summary>What each clause clearly asks for, in their order.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];
}

/// <summary>Ranks the intents of a message, and finds a second one in another clause.</summary>
internal sealed class IntentRanking(Classifier classifier, WordKnowledge words, WholeMessages wholeMessages)
{
    private const double CloseScores = 0.15;
    private const double SureEnough = 0.9;
    private const double ClauseScore = 0.7;
    private const double ClearlyOutside = 0.6;
    private const int Most = 3;
    private const int ShortestClause = 2;

    /// <summary>Of a telephone number.</summary>
    private const int FewestDigits = 7;

    /// <summary>Said in passing: never a second intent, and never the first beside another.</summary>
    private static readonly string[] Courtesies = [Intents.Greeting, Intents.Thanks, Intents.Goodbye, Intents.OutOfScope];

    public RankedIntents Rank(TokenizedText text)
    {
        var start = wholeMessages.EndOfGreeting(text.Words);
        var said = start < text.Words.Length ? text.Words[start..] : text.Words;
        if (said.Length == 0)
        {
            return new RankedIntents([new ScoredIntent(Intents.OutOfScope, 0)]);
        }

        var whole = Prediction.Of(classifier.Predict(words.UtteranceOf(said)));
        var clauses = Confident(text, start);
        var ranked = Order(whole, [.. clauses.Select(clause => clause.Label)]);
        var also = clauses.Find(clause => clause.Label != ranked[0].Label);
        also = clauses.Count == 1 && also is not null && !AsksBeside(text.Words, start, also, ranked[0].Label) ? null : also;
        var asked = clauses.Select(clause => clause.Label).ToImmutableArray();
        return ranked[0].Label == Intents.OutOfScope || also is null
            ? new RankedIntents(ranked, LowMargin: also is null && IsClose(ranked), IsOutside: IsOutside(ranked[0], whole.Ranked[0])) { Asked = asked }
            : new RankedIntents(ranked, also.Label, also.Said) { Asked = asked };
    }

    private static bool IsOutside(ScoredIntent best, ScoredIntent learnt) =>
        best.Label == Intents.OutOfScope && learnt.Label == Intents.OutOfScope && learnt.Score >= ClearlyOutside;

    /// <summary>The clauses that clearly ask for something, one for each thing; the last one asked for has all that follows it.</summary>
    private List<AskedIn> Confident(TokenizedText text, int start)
    {
        var asked = new List<AskedIn>();
        foreach (var clause in Clauses(text, start))
        {
            if (ConfidentLabel(text.Words[clause]) is { } label && !GivesContact(label, text.Words[clause]) && !asked.Exists(known => known.Label == label))
            {
                asked.Add(new AskedIn(label, clause));
            }
        }

        return asked.Count < 2 ? asked : [.. asked[..^1], asked[^1] with { Said = asked[^1].Said.Start..text.Words.Length }];
    }

    /// <summary>What stands beside the one clear clause asks for something by itself: "half an hour later, please" is one request.</summary>
    private bool AsksBeside(string[] said, int start, AskedIn clear, string label)
    {
        string[] rest = [.. said[start..clear.Said.Start], .. said[clear.Said.End..]];
        return rest.Length >= ShortestClause && Prediction.Of(classifier.Predict(words.UtteranceOf(rest))).Ranked[0].Label == label;
    }

    /// <summary>A name or number beside a request goes with it; it is no change to what the clinic has on file.</summary>
    private bool GivesContact(string label, string[] clause) =>
        label == Intents.UpdateContact && words.Tables[LexiconTopics.Introductions, "contact-changes"].FindAll(clause).Count == 0
        && (clause.Sum(word => word.Count(char.IsAsciiDigit)) >= FewestDigits || clause.Any(word => word.Contains('@', StringComparison.Ordinal))
            || words.Tables[LexiconTopics.Introductions, "name"].FindAll(clause).Count > 0);

    private static ImmutableArray<ScoredIntent> Order(Prediction whole, ImmutableArray<string> clauses)
    {
        if (clauses.Length >= 2)
        {
            var first = whole.Ranked.FirstOrDefault(intent => intent.Label == clauses[0]) ?? new ScoredIntent(clauses[0], whole.Ranked[0].Score);
            return [first with { Score = Math.Max(first.Score, whole.Ranked[0].Score) }, .. whole.Ranked.Where(intent => intent.Label != clauses[0]).Take(Most - 1)];
        }

        if (clauses is [_] && (Courtesies.Contains(whole.Ranked[0].Label) || whole.Ranked[0].Label == Intents.UpdateContact))
        {
            return [new ScoredIntent(clauses[0], whole.Ranked[0].Score), .. whole.Ranked.Where(intent => intent.Label != clauses[0]).Take(Most - 1)];
        }

        return whole.AboveThreshold
            ? [.. whole.Ranked.Take(Most)]
            : [new ScoredIntent(Intents.OutOfScope, 1 - whole.Ranked[0].Score), .. whole.Ranked.Where(intent => intent.Label != Intents.OutOfScope).Take(Most - 1)];
    }

    /// <summary>What is said in passing competes with nothing.</summary>
    private static bool IsClose(ImmutableArray<ScoredIntent> ranked) =>
        ranked[0].Score < SureEnough && ranked[0].Label != Intents.OutOfScope
        && ranked.Skip(1).FirstOrDefault(intent => intent.Label is not (Intents.Greeting or Intents.Thanks or Intents.Goodbye)) is { } second
        && ranked[0].Score - second.Score < CloseScores;

    private string? ConfidentLabel(string[] clause)
    {
        var prediction = Prediction.Of(classifier.Predict(words.UtteranceOf(clause)));
        var best = prediction.Ranked[0];
        return prediction.AboveThreshold && best.Score >= ClauseScore && !Courtesies.Contains(best.Label) ? best.Label : null;
    }

    /// <summary>Cut at punctuation and at words such as "and also"; nothing when there is only one clause.</summary>
    private List<Range> Clauses(TokenizedText text, int start)
    {
        var clauses = new List<Range>();
        var (from, isCut) = (start, false);
        for (var at = start; at < text.Words.Length; at++)
        {
            var join = words.Tables[LexiconTopics.Connectors, "joins"].MatchAt(text.Words, at);
            if (join is null && !(text.Tokens[at].StartsClause && at > from))
            {
                continue;
            }

            AddClause(clauses, from..at);
            (from, isCut) = (join?.End ?? at, true);
            at = Math.Max(at, from - 1);
        }

        AddClause(clauses, from..text.Words.Length);
        return isCut ? clauses : [];
    }

    private static void AddClause(List<Range> clauses, Range clause)
    {
        if (clause.End.Value - clause.Start.Value >= ShortestClause)
        {
            clauses.Add(clause);
        }
    }

    private sealed record AskedIn(string Label, Range Said);
}
