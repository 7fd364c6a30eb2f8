namespace MassageBot.Core.Visits;

/// <summary>What a client means who answers the reminder of a visit ("1 yes, 2 change, 3 can't come").</summary>
public enum ReminderReply
{
    /// <summary>Nothing about the visit: it is heard like any other message.</summary>
    SomethingElse,

    Coming,
    Move,
    Cancel,

    /// <summary>About the visit, as far as can be told, and not understood: people answer.</summary>
    ForStaff,
}

/// <summary>What of a message tells how it answers a reminder.</summary>
public sealed record HeardAfterReminder
{
    /// <summary>A bare number.</summary>
    public int? Number { get; init; }

    public bool? YesNo { get; init; }

    /// <summary>"See you then", "confirming".</summary>
    public bool Confirms { get; init; }

    /// <summary>The message asks to move a visit.</summary>
    public bool WantsToMove { get; init; }

    /// <summary>The message asks to cancel, or says that the client cannot come.</summary>
    public bool WantsToCancel { get; init; }

    /// <summary>The client will come and be late.</summary>
    public bool IsLate { get; init; }

    /// <summary>The message asks or says something that is understood.</summary>
    public bool IsUnderstood { get; init; }

    /// <summary>The reminder was the last thing that was asked; a number or a bare yes is about nothing else.</summary>
    public required bool ReminderIsLast { get; init; }
}

/// <summary>Decides how a message answers a reminder. Pure.</summary>
public static class ReminderReplies
{
    public static ReminderReply Of(HeardAfterReminder heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        return heard switch
        {
            { IsLate: true } => ReminderReply.SomethingElse,
            { WantsToCancel: true } => ReminderReply.Cancel,
            { WantsToMove: true } => ReminderReply.Move,
            { Confirms: true, YesNo: not false } => ReminderReply.Coming,
            { ReminderIsLast: false } => ReminderReply.SomethingElse,
            { Number: 1 } or { YesNo: true } => ReminderReply.Coming,
            { Number: 2 } => ReminderReply.Move,
            { Number: 3 } or { YesNo: false } => ReminderReply.Cancel,
            { IsUnderstood: true } => ReminderReply.SomethingElse,
            _ => ReminderReply.ForStaff,
        };
    }
}
