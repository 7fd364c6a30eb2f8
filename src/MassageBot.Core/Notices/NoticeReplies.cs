namespace MassageBot.Core.Notices;

/// <summary>What a client means who answers a text that the bot began, other than a reminder.</summary>
public enum NoticeReply
{
    /// <summary>Nothing about it: it is heard like any other message.</summary>
    SomethingElse,

    /// <summary>Another time for the visit.</summary>
    Move,

    /// <summary>The time that is held for them.</summary>
    Take,

    /// <summary>No visit, then.</summary>
    Cancel,

    /// <summary>A new visit.</summary>
    Book,

    /// <summary>Not now.</summary>
    NoThanks,

    /// <summary>All went well.</summary>
    Glad,

    /// <summary>People answer.</summary>
    ForStaff,
}

/// <summary>What of a message tells how it answers.</summary>
/// <param name="Number">A bare number.</param>
/// <param name="YesNo">A bare yes or no.</param>
/// <param name="WantsToMove">It asks to move a visit.</param>
/// <param name="WantsToCancel">It asks to cancel one.</param>
/// <param name="IsUnderstood">It asks or says something that is understood.</param>
public sealed record HeardAfterNotice(int? Number, bool? YesNo, bool WantsToMove, bool WantsToCancel, bool IsUnderstood);

/// <summary>Decides how a message answers a notice that was the last thing said. Pure.</summary>
public static class NoticeReplies
{
    public static NoticeReply Of(NoticeKind kind, HeardAfterNotice heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        return kind switch
        {
            NoticeKind.Closed or NoticeKind.TherapistAway => ToAVisitThatCannotBe(heard),
            NoticeKind.AnotherPlace => ToAnotherPlace(heard),
            NoticeKind.Missed or NoticeKind.Rebook => ToAnotherVisit(heard),
            NoticeKind.Care => ToCare(heard),
            _ => NoticeReply.SomethingElse,
        };
    }

    private static NoticeReply ToAVisitThatCannotBe(HeardAfterNotice heard) => heard switch
    {
        { WantsToCancel: true } or { Number: 2 } => NoticeReply.Cancel,
        { WantsToMove: true } or { Number: 1 } or { YesNo: true } => NoticeReply.Move,
        { Number: not null } or { YesNo: false } => NoticeReply.ForStaff,
        { IsUnderstood: true } => NoticeReply.SomethingElse,
        _ => NoticeReply.ForStaff,
    };

    private static NoticeReply ToAnotherPlace(HeardAfterNotice heard) => heard switch
    {
        { WantsToCancel: true } or { Number: 3 } => NoticeReply.Cancel,
        { WantsToMove: true } or { Number: 2 } or { YesNo: false } => NoticeReply.Move,
        { Number: 1 } or { YesNo: true } => NoticeReply.Take,
        { Number: not null } => NoticeReply.ForStaff,
        { IsUnderstood: true } => NoticeReply.SomethingElse,
        _ => NoticeReply.ForStaff,
    };

    private static NoticeReply ToAnotherVisit(HeardAfterNotice heard) => heard switch
    {
        { Number: 1 } or { YesNo: true } or { WantsToMove: true } => NoticeReply.Book,
        { Number: 2 } or { YesNo: false } => NoticeReply.NoThanks,
        { IsUnderstood: true } => NoticeReply.SomethingElse,
        _ => NoticeReply.ForStaff,
    };

    private static NoticeReply ToCare(HeardAfterNotice heard) => heard switch
    {
        { Number: 1 } or { YesNo: true } => NoticeReply.Glad,
        { Number: not null } or { YesNo: false } => NoticeReply.ForStaff,
        { IsUnderstood: true } => NoticeReply.SomethingElse,
        _ => NoticeReply.ForStaff,
    };
}
