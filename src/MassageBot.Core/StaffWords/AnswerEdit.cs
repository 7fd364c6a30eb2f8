using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.StaffWords;

/// <summary>How a proposal for other words stands.</summary>
public enum EditState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,

    /// <summary>Said to clients since.</summary>
    Live,

    /// <summary>A second person did not want it.</summary>
    Refused,

    /// <summary>Its author took it back, or proposed other words for the same topic.</summary>
    Withdrawn,
}

/// <summary>Somebody of staff who wrote or decided.</summary>
public sealed record EditActor(string AadObjectId, string Name);

/// <summary>An answer of the clinic's in other words, from the proposal to whatever became of it. Its number is its version.</summary>
public sealed record AnswerEdit
{
    public required int Number { get; init; }

    /// <summary>As <c>clinic.yaml</c> names it under <c>answers</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>The new text by language code; only those that change.</summary>
    public required ImmutableDictionary<string, string> Texts { get; init; }

    /// <summary>What was said until then, in the same languages; empty where nothing was.</summary>
    public ImmutableDictionary<string, string> Before { get; init; } = ImmutableDictionary<string, string>.Empty;

    public required EditActor Author { get; init; }

    public required Instant ProposedAt { get; init; }

    /// <summary>Set where it puts the words back that an earlier version had changed.</summary>
    public int? Reverts { get; init; }

    public EditState State { get; init; }

    /// <summary>Who approved or refused it.</summary>
    public EditActor? DecidedBy { get; init; }

    public Instant? DecidedAt { get; init; }

    /// <summary>Where its card is, as it is stored, and our id of the message there.</summary>
    public required string Desk { get; init; }

    public string? Card { get; init; }
}

/// <summary>How an edit goes on. Pure: each gives the edit as it is from then on, or null where that cannot be.</summary>
public static class EditSteps
{
    /// <summary>Never by whoever wrote it, whatever their role.</summary>
    public static AnswerEdit? Approve(this AnswerEdit edit, EditActor by, bool mayApprove, Instant now) =>
        Decide(edit, EditState.Live, by, mayApprove && by.AadObjectId != edit.Author.AadObjectId, now);

    /// <summary>Its author takes it back; anybody who may approve refuses it.</summary>
    public static AnswerEdit? Refuse(this AnswerEdit edit, EditActor by, bool mayApprove, Instant now)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(by);
        return by.AadObjectId == edit.Author.AadObjectId
            ? Decide(edit, EditState.Withdrawn, by, true, now)
            : Decide(edit, EditState.Refused, by, mayApprove, now);
    }

    /// <summary>What puts back the words that a version had changed; null for one that never was said.</summary>
    public static AnswerEdit? Reverting(this AnswerEdit edit, int number, EditActor author, string desk, Instant now)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var texts = edit.Before.Where(text => text.Value.Length > 0).ToImmutableDictionary();
        return edit.State == EditState.Live && texts.Count > 0
            ? new AnswerEdit { Number = number, Topic = edit.Topic, Texts = texts, Before = edit.Texts, Author = author, ProposedAt = now, Reverts = edit.Number, Desk = desk }
            : null;
    }

    private static AnswerEdit? Decide(AnswerEdit edit, EditState state, EditActor by, bool may, Instant now)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return may && edit.State == EditState.Proposed ? edit with { State = state, DecidedBy = by, DecidedAt = now } : null;
    }
}
