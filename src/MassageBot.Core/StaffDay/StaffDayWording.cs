using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffDay;

/// <summary>What staff read of the day: visits, who has come, why something could not be done.</summary>
public sealed record StaffDayWording
{
    /// <summary>Above the day that is.</summary>
    [Placeholders("day")]
    public required Sentence TodayHeading { get; init; }

    /// <summary>Above another day.</summary>
    [Placeholders("day")]
    public required Sentence DayHeading { get; init; }

    /// <summary>The day in figures.</summary>
    [Placeholders("visits", "unconfirmed", "first", "forms", "pending")]
    public required Sentence DayFigures { get; init; }

    /// <summary>Above a therapist's lines.</summary>
    [Placeholders("name", "count")]
    public required Sentence TherapistHeading { get; init; }

    /// <summary>In the place of a therapist's name, where the calendar names nobody the clinic knows.</summary>
    public required Sentence NobodyNamed { get; init; }

    /// <summary>A visit of the day.</summary>
    [Placeholders("from", "client", "service", "minutes", "marks")]
    public required Sentence VisitLine { get; init; }

    /// <summary>Time in which another session would fit.</summary>
    [Placeholders("from", "until", "minutes")]
    public required Sentence GapLine { get; init; }

    /// <summary>Time in which nobody can be booked.</summary>
    [Placeholders("from", "until")]
    public required Sentence BlockLine { get; init; }

    /// <summary>Nobody works, nothing is booked.</summary>
    public required Sentence EmptyDay { get; init; }

    /// <summary>Somebody works and has no visit.</summary>
    public required Sentence NoVisits { get; init; }

    /// <summary>Above seven days.</summary>
    [Placeholders("from", "until")]
    public required Sentence WeekHeading { get; init; }

    /// <summary>Column of the days.</summary>
    public required Sentence WeekDay { get; init; }

    /// <summary>Column of the visits.</summary>
    public required Sentence WeekVisits { get; init; }

    /// <summary>Column of those that nobody has confirmed.</summary>
    public required Sentence WeekUnconfirmed { get; init; }

    /// <summary>Column of first visits.</summary>
    public required Sentence WeekFirst { get; init; }

    /// <summary>Column of the hours in which another session would fit.</summary>
    public required Sentence WeekGaps { get; init; }

    /// <summary>Button: the next page of a day.</summary>
    public required Sentence More { get; init; }

    /// <summary>Which page it is.</summary>
    [Placeholders("page", "pages")]
    public required Sentence Page { get; init; }

    /// <summary>Waits for approval.</summary>
    public required Sentence MarkPending { get; init; }

    /// <summary>Not confirmed.</summary>
    public required Sentence MarkUnconfirmed { get; init; }

    /// <summary>A first visit.</summary>
    public required Sentence MarkFirstVisit { get; init; }

    /// <summary>The form is not there.</summary>
    public required Sentence MarkFormMissing { get; init; }

    /// <summary>Said how late.</summary>
    [Placeholders("minutes")]
    public required Sentence MarkLate { get; init; }

    /// <summary>Has begun, nobody came.</summary>
    public required Sentence MarkNotHereYet { get; init; }

    /// <summary>Is here.</summary>
    public required Sentence MarkArrived { get; init; }

    /// <summary>Took place.</summary>
    public required Sentence MarkFulfilled { get; init; }

    /// <summary>Did not come.</summary>
    public required Sentence MarkNoShow { get; init; }

    /// <summary>Another time is proposed.</summary>
    [Placeholders("time")]
    public required Sentence MarkProposed { get; init; }

    /// <summary>Nothing was said to look for.</summary>
    public required Sentence FindWhom { get; init; }

    /// <summary>No visit fits.</summary>
    [Placeholders("clue")]
    public required Sentence FoundNobody { get; init; }

    /// <summary>Above what was found.</summary>
    [Placeholders("clue", "count")]
    public required Sentence FoundHeading { get; init; }

    /// <summary>When and with whom.</summary>
    [Placeholders("day", "time", "service", "minutes", "therapist")]
    public required Sentence FoundVisit { get; init; }

    /// <summary>Whose, and the code.</summary>
    [Placeholders("client", "phone", "code")]
    public required Sentence FoundClient { get; init; }

    /// <summary>How it stands.</summary>
    [Placeholders("standing")]
    public required Sentence FoundStanding { get; init; }

    /// <summary>How often the client did not come.</summary>
    [Placeholders("count")]
    public required Sentence FoundMissed { get; init; }

    /// <summary>A visit as it is put into a chat that others read.</summary>
    [Placeholders("day", "time", "therapist")]
    public required Sentence SharedVisit { get; init; }

    /// <summary>In which language they write.</summary>
    [Placeholders("language")]
    public required Sentence FoundLanguage { get; init; }

    /// <summary>Only for who may read it.</summary>
    [Placeholders("health")]
    public required Sentence FoundHealth { get; init; }

    /// <summary>There is health detail, which is not shown where others read along.</summary>
    public required Sentence FoundHealthAlone { get; init; }

    /// <summary>A language.</summary>
    public required Sentence English { get; init; }

    /// <summary>A language.</summary>
    public required Sentence Spanish { get; init; }

    /// <summary>Can be texted.</summary>
    public required Sentence ReachByText { get; init; }

    /// <summary>Has not allowed texts.</summary>
    public required Sentence ReachNotAllowed { get; init; }

    /// <summary>Has stopped texts.</summary>
    public required Sentence ReachRefused { get; init; }

    /// <summary>Texts do not arrive.</summary>
    public required Sentence ReachUnreachable { get; init; }

    /// <summary>No number to text.</summary>
    public required Sentence ReachNoNumber { get; init; }

    /// <summary>The clinic sends no texts.</summary>
    public required Sentence ReachNotSetUp { get; init; }

    /// <summary>Booked.</summary>
    public required Sentence StandingBooked { get; init; }

    /// <summary>Waits for approval.</summary>
    public required Sentence StandingPending { get; init; }

    /// <summary>The client is here.</summary>
    public required Sentence StandingArrived { get; init; }

    /// <summary>Took place.</summary>
    public required Sentence StandingFulfilled { get; init; }

    /// <summary>Did not come.</summary>
    public required Sentence StandingNoShow { get; init; }

    /// <summary>Cancelled.</summary>
    public required Sentence StandingCancelled { get; init; }

    /// <summary>Nothing was said to look for.</summary>
    [Placeholders("word")]
    public required Sentence MarkWhom { get; init; }

    /// <summary>No visit of these days fits.</summary>
    [Placeholders("clue")]
    public required Sentence NobodyToday { get; init; }

    /// <summary>Several fit: choose.</summary>
    [Placeholders("clue")]
    public required Sentence WhichVisit { get; init; }

    /// <summary>One of several.</summary>
    [Placeholders("client", "time", "service", "therapist")]
    public required Sentence Choice { get; init; }

    /// <summary>Label of the choice.</summary>
    public required Sentence Choose { get; init; }

    /// <summary>Button: the chosen one.</summary>
    public required Sentence ThisOne { get; init; }

    /// <summary>Noted that the client is here.</summary>
    [Placeholders("client", "time", "therapist")]
    public required Sentence IsHere { get; init; }

    /// <summary>Noted that the client did not come.</summary>
    [Placeholders("client", "time", "therapist")]
    public required Sentence IsMissing { get; init; }

    /// <summary>Noted how late.</summary>
    [Placeholders("client", "minutes", "time", "therapist")]
    public required Sentence IsLate { get; init; }

    /// <summary>What is left of the visit.</summary>
    [Placeholders("remaining")]
    public required Sentence IsLateLeft { get; init; }

    /// <summary>More than the clinic's limit.</summary>
    public required Sentence IsLateDesk { get; init; }

    /// <summary>Noted that the form is there.</summary>
    [Placeholders("client", "day", "time")]
    public required Sentence FormIsThere { get; init; }

    /// <summary>The visit has not begun.</summary>
    public required Sentence TooEarly { get; init; }

    /// <summary>Not from that state.</summary>
    [Placeholders("standing")]
    public required Sentence WrongState { get; init; }

    /// <summary>Somebody changed it.</summary>
    public required Sentence ChangedMeanwhile { get; init; }

    /// <summary>A therapist and somebody else's visit.</summary>
    public required Sentence NotYoursVisit { get; init; }

    /// <summary>The calendar cannot do that.</summary>
    public required Sentence NotHere { get; init; }

    /// <summary>The calendar is away.</summary>
    public required Sentence NoAnswer { get; init; }

    /// <summary>Any other no.</summary>
    public required Sentence Refused { get; init; }

    /// <summary>From when to when.</summary>
    [Placeholders("from", "until")]
    public required Sentence Span { get; init; }

    /// <summary>A day and an hour.</summary>
    [Placeholders("day", "time")]
    public required Sentence Moment { get; init; }

    /// <summary>The whole clinic.</summary>
    public required Sentence Everybody { get; init; }

    /// <summary>The gap is taken.</summary>
    public required Sentence OfferGone { get; init; }

    /// <summary>After a number of minutes.</summary>
    [Phrases]
    public required IReadOnlyList<string> MinuteWords { get; init; }
}
