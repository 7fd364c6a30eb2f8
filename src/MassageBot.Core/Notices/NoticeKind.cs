namespace MassageBot.Core.Notices;

/// <summary>A text that the bot begins by itself. The name is stored.</summary>
public enum NoticeKind
{
    /// <summary>Of a visit ahead, with "1 yes, 2 change, 3 can't come".</summary>
    Reminder,

    /// <summary>Of a visit that was just booked elsewhere than by text.</summary>
    Confirmation,

    /// <summary>Before a first visit: the form, for who has not filled it in yet.</summary>
    Form,

    /// <summary>The client did not come.</summary>
    Missed,

    /// <summary>The day after: did all go well?</summary>
    Care,

    /// <summary>An offer of another visit after a while.</summary>
    Rebook,

    /// <summary>Asks for a review.</summary>
    Review,

    /// <summary>The clinic has to close: the visit cannot take place.</summary>
    Closed,

    /// <summary>The therapist is away: the visit cannot take place as booked.</summary>
    TherapistAway,

    /// <summary>The therapist is away, and another time is held for the client: shall it be that one?</summary>
    AnotherPlace,
}

public static class NoticeKinds
{
    /// <summary>Only to who allowed offers; anything else is about the client's own visit.</summary>
    public static bool IsOffer(this NoticeKind kind) => kind is NoticeKind.Rebook or NoticeKind.Review;

    /// <summary>The visit cannot take place, by the clinic's doing: changing it costs nothing.</summary>
    public static bool IsByClinic(this NoticeKind kind) => kind is NoticeKind.Closed or NoticeKind.TherapistAway or NoticeKind.AnotherPlace;

    /// <summary>Not to who has reason to be spared: after a complaint, a report, a bad reaction.</summary>
    public static bool IsForTheContent(this NoticeKind kind) => kind.IsOffer() || kind is NoticeKind.Care or NoticeKind.Missed;
}
