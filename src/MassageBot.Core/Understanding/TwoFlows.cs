namespace MassageBot.Core.Understanding;

/// <summary>The second of two things to do, for when the first is done: what is asked for, and in which words.</summary>
public sealed record AlsoAsked(string Intent, Flow Flow, string Said);

/// <summary>Tells two things to do, one after the other, from one thing that sounds like two.</summary>
internal static class TwoFlows
{
    /// <summary>The words that belong to the second of two things to do; null when there is only one.</summary>
    public static Range? WordsApart(RankedIntents intents) =>
        intents is { Also: { } also, AlsoSaid: { } said } && Follows(intents.Ranked[0].Label, also) ? said : null;

    /// <summary>Both are done, and the one does not lead to the other anyway.</summary>
    private static bool Follows(string first, string second) =>
        !Destination.IsExplained(first) && !Destination.IsExplained(second)
        && Destination.FlowOf(first) is { } one && Destination.FlowOf(second) is { } other && one != other && !IsOne(one, other);

    /// <summary>"My neck hurts, can I book", "move it, do you have Tuesday", "cancel Friday, can it be Monday": one wish in two clauses.</summary>
    private static bool IsOne(Flow one, Flow other) => (one, other) is
        (Flow.Triage, Flow.Booking) or (Flow.Booking, Flow.Triage) or (Flow.MoveVisit, Flow.Booking) or (Flow.Booking, Flow.MoveVisit)
        or (Flow.CancelVisit, Flow.MoveVisit) or (Flow.MoveVisit, Flow.CancelVisit);
}
