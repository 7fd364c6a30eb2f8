using System.Collections.Immutable;
using MassageBot.Core.Classifying;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.Understanding;

/// <summary>What a message was taken to ask for.</summary>
internal sealed record RankedIntents(ImmutableArray<ScoredIntent> Ranked, string? Also = null, bool LowMargin = false);

/// <summary>Ranks the intents of a message, and finds a second one in another clause.</summary>
internal sealed class IntentRanking(Classifier classifier, WordKnowledge words, WholeMessages wholeMessages)
{
    private const double CloseScores = 0.15;
    private const double SureEnough = 0.9;
    private const double ClauseScore = 0.7;
    private const int Most = 3;

    /// <summary>Said in passing: never a second intent, and never the first beside another.</summary>
    private static readonly string[] Courtesies = [Intents.Greeting, Intents.Thanks, Intents.Goodbye, Intents.OutOfScope];

    public RankedIntents Rank(TokenizedText text)
    {
        var start = wholeMessages.EndOfGreeting(text.Words);
        var asked = start < text.Words.Length ? text.Words[start..] : text.Words;
        if (asked.Length == 0)
        {
            return new RankedIntents([new ScoredIntent(Intents.OutOfScope, 0)]);
        }

        var whole = Prediction.Of(classifier.Predict(words.UtteranceOf(asked)));
        var clauses = Clauses(text, start).Select(ConfidentLabel).OfType<string>().Distinct().ToList();
        var ranked = Order(whole, clauses);
        var also = clauses.Find(label => label != ranked[0].Label);
        return new RankedIntents(ranked, ranked[0].Label == Intents.OutOfScope ? null : also, also is null && IsClose(ranked));
    }

    private static ImmutableArray<ScoredIntent> Order(Prediction whole, List<string> clauses)
    {
        if (clauses.Count >= 2)
        {
            var first = whole.Ranked.FirstOrDefault(intent => intent.Label == clauses[0]) ?? new ScoredIntent(clauses[0], whole.Ranked[0].Score);
            return [first with { Score = Math.Max(first.Score, whole.Ranked[0].Score) }, .. whole.Ranked.Where(intent => intent.Label != clauses[0]).Take(Most - 1)];
        }

        return whole.AboveThreshold
            ? [.. whole.Ranked.Take(Most)]
            : [new ScoredIntent(Intents.OutOfScope, 1 - whole.Ranked[0].Score), .. whole.Ranked.Where(intent => intent.Label != Intents.OutOfScope).Take(Most - 1)];
    }

    private static bool IsClose(ImmutableArray<ScoredIntent> ranked) =>
        ranked.Length > 1 && ranked[0].Score < SureEnough && ranked[0].Score - ranked[1].Score < CloseScores && ranked[0].Label != Intents.OutOfScope;

    private string? ConfidentLabel(string[] clause)
    {
        var prediction = Prediction.Of(classifier.Predict(words.UtteranceOf(clause)));
        var best = prediction.Ranked[0];
        return prediction.AboveThreshold && best.Score >= ClauseScore && !Courtesies.Contains(best.Label) ? best.Label : null;
    }

    /// <summary>Cut at punctuation and at words such as "and also"; nothing when there is only one clause.</summary>
    private List<string[]> Clauses(TokenizedText text, int start)
    {
        var clauses = new List<string[]>();
        var from = start;
        for (var at = start; at < text.Words.Length; at++)
        {
            var join = words.Tables[LexiconTopics.Connectors, "joins"].MatchAt(text.Words, at);
            if (join is null && !(text.Tokens[at].StartsClause && at > from))
            {
                continue;
            }

            AddClause(clauses, text.Words[from..at]);
            from = join?.End ?? at;
            at = Math.Max(at, from - 1);
        }

        AddClause(clauses, text.Words[from..]);
        return clauses.Count > 1 ? clauses : [];
    }

    private static void AddClause(List<string[]> clauses, string[] clause)
    {
        if (clause.Length >= 2)
        {
            clauses.Add(clause);
        }
    }
}
