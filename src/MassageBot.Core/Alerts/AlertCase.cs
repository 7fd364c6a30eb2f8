using System.Collections.Immutable;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Core.Alerts;

/// <summary>What staff have made of something that was raised.</summary>
public enum CaseState
{
    Open,

    /// <summary>Somebody is on it.</summary>
    Taken,

    Called,

    /// <summary>The rule spoke where it should not have: noted for its review.</summary>
    FalseAlarm,

    Handled,

    /// <summary>A booking is tried once more.</summary>
    Retried,

    DoneByHand,
    GivenUp,
}

/// <summary>Somebody of staff who did something.</summary>
public sealed record CaseActor(string AadObjectId, string Name);

/// <summary>A message that shows the case: the conversation as it is stored, and our id of the message.</summary>
public sealed record CaseCard(string Conversation, string Id);

/// <summary>Something that was raised, with what became of it. Codes and contact only.</summary>
public sealed record AlertCase
{
    public required Alert Alert { get; init; }

    /// <summary>The client's conversation, as it is stored.</summary>
    public required string Conversation { get; init; }

    /// <summary>The channel of that conversation; empty where there is none.</summary>
    public required string Channel { get; init; }

    public CaseState State { get; init; }

    /// <summary>Who has it, or ended it; null where that is not known.</summary>
    public CaseActor? By { get; init; }

    public Instant? At { get; init; }

    /// <summary>Where it is shown.</summary>
    public ImmutableArray<CaseCard> Cards { get; init; } = [];

    public bool IsOver => State is not (CaseState.Open or CaseState.Taken);

    /// <summary>A booking that the bot could not bring to an end, and that staff decide about.</summary>
    public bool IsDeadLetter => Alert is { Kind: AlertKind.BookByHand, IntentId: { } intent } && intent == Alert.Id;

    /// <summary>Safety spoke.</summary>
    public bool IsSafety => Alert.Kind is AlertKind.RedFlag or AlertKind.Crisis or AlertKind.Misconduct or AlertKind.Boundary;
}

/// <summary>What can be done with a case. Pure.</summary>
public static class CaseSteps
{
    /// <summary>What its buttons do, in their order.</summary>
    public static ImmutableArray<CaseState> Choices(AlertCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one switch
        {
            { IsOver: true } => [],
            { IsDeadLetter: true } => [CaseState.Retried, CaseState.DoneByHand, CaseState.GivenUp],
            { IsSafety: true, State: CaseState.Open } => [CaseState.Taken, CaseState.Called, CaseState.FalseAlarm],
            { IsSafety: true } => [CaseState.Called, CaseState.FalseAlarm, CaseState.Handled],
            { Alert.Kind: AlertKind.CallBack } => [CaseState.Called],
            _ => [CaseState.Handled],
        };
    }

    /// <summary>The case as it is from then on; null where that cannot be done with it, or not any more.</summary>
    public static AlertCase? Take(this AlertCase one, CaseState step, CaseActor by, Instant now) =>
        Choices(one).Contains(step) ? one with { State = step, By = by, At = now } : null;
}
