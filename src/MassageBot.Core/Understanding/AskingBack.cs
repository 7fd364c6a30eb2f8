using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Decides when a message is too unclear to act on, and between which meanings its writer may pick.</summary>
internal static class AskingBack
{
    /// <summary>A meaning with less is not worth a client's time.</summary>
    private const double Plausible = 0.2;

    /// <summary>Nearer than this to the best, a meaning may as well be the right one.</summary>
    private const double Close = 0.15;

    private const int Most = 3;

    /// <summary>In a row; after that the best guess is acted on, or a person is asked.</summary>
    private const int MostInARow = 2;

    /// <summary>Safety is never a matter of picking, and what is said in passing does nothing that could be picked.</summary>
    private static readonly HashSet<string> NeverOffered =
    [
        Intents.AskSafe, Intents.Boundary, Intents.Affirm, Intents.Deny, Intents.Stop, Intents.GoBack, Intents.OutOfScope,
    ];

    /// <summary>The two best meanings lie close together and lead to different things.</summary>
    public static Move.AskBack? WhenClose(Understood understood, Situation situation)
    {
        var meanings = MayAsk(understood, situation) && understood.LowMargin && IsOffered(understood.Intent) ? Meanings(understood) : [];
        return meanings.Length > 1 && understood.Score - meanings[1].Score < Close ? Ask(meanings) : null;
    }

    /// <summary>The second message in a row that nothing fits: what it comes nearest to, if to anything.</summary>
    public static Move.AskBack? SecondTime(Understood understood, Situation situation)
    {
        var meanings = MayAsk(understood, situation) && situation.Misunderstandings == 1 ? Meanings(understood) : [];
        return meanings.IsEmpty ? null : Ask(meanings);
    }

    private static bool MayAsk(Understood understood, Situation situation) =>
        !situation.ConcernsSafety && situation.Misunderstandings < MostInARow && situation.Asking is not (Questions.AnyRedFlags or Questions.FollowUp)
        && understood.Mentions is { YesNo: null, Pick: null };

    private static Move.AskBack Ask(ImmutableArray<ScoredIntent> meanings) => new([.. meanings.Select(meaning => meaning.Label)]);

    /// <summary>Best first, one for each thing the bot would do.</summary>
    private static ImmutableArray<ScoredIntent> Meanings(Understood understood) =>
    [
        .. understood.Ranked
            .Where(intent => IsOffered(intent.Label) && intent.Score >= Plausible)
            .DistinctBy(intent => Destination.FlowOf(intent.Label, understood.Mentions)?.ToString() ?? intent.Label)
            .Take(Most),
    ];

    private static bool IsOffered(string intent) => !NeverOffered.Contains(intent) && !Destination.IsSmallTalk(intent);
}
