namespace MassageBot.Core.Booking.When;

/// <summary>
/// What a word or phrase does in a sentence about time, the same in every language.
/// Those up to <see cref="People"/> are spoken: each language lists its phrases for them under <c>signs</c>.
/// </summary>
public enum WhenSign
{
    At,

    /// <summary>Stands before days only: "on 5" is no time.</summary>
    On,
    After,
    Before,
    From,
    To,
    Until,
    Between,
    And,
    Or,

    /// <summary>Stands before the time: "around 4", "a eso de las 4".</summary>
    Around,

    /// <summary>Stands after the time: "4ish", "4 or so".</summary>
    Ish,
    OClock,
    OrLater,
    OrEarlier,
    NotBefore,
    NotAfter,
    Am,
    Pm,
    Half,
    Quarter,
    Past,
    Early,
    Mid,
    Late,
    Morning,
    FirstThing,
    Lunch,
    Noon,
    Noonish,
    Midnight,
    Afternoon,
    Evening,

    /// <summary>The evening of today: "tonight", "esta noche".</summary>
    Tonight,
    LastThing,
    AfterWork,
    This,
    Next,
    Last,

    /// <summary>Stands for the day a week after the one refused: "not this friday, the one after".</summary>
    NextOne,

    /// <summary>Opens the month whose last day is meant: "the last day of".</summary>
    LastDay,
    Every,
    EveryOther,
    EveryDay,
    Weekly,
    Fortnightly,
    Monthly,

    /// <summary>"Any" before a day or a part of the day.</summary>
    Any,

    /// <summary>"Any time", "whenever".</summary>
    AnyTime,
    Asap,
    Except,

    /// <summary>Stands before what is given up: "60 instead of 90".</summary>
    InsteadOf,
    Not,

    /// <summary>Follows a day or time that does not suit: "friday doesn't work".</summary>
    Unsuited,

    /// <summary>Stands before or after such a day: "no puedo el viernes".</summary>
    Unable,
    But,
    Later,
    Earlier,
    PushBack,
    BringForward,
    Weekdays,

    /// <summary>One weekend, read by the date reader.</summary>
    Weekend,
    Weekends,
    Hour,
    Minute,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    One,
    In,
    Ago,
    FromNow,

    /// <summary>Opens a stretch of time that is not a booking: "for 3 weeks", "desde hace".</summary>
    Since,

    For,

    /// <summary>Tells of an earlier visit, so that "on tuesday" is over: "i was there".</summary>
    Told,

    /// <summary>Ties a stretch of time to a complaint: "3 days of pain".</summary>
    Of,

    /// <summary>Speaks of a complaint, so that "since monday" is its age and no wish.</summary>
    Ache,
    AtLeast,
    Make,

    /// <summary>Makes the number after it a day of the month: "the 12", "el 12", "del 10".</summary>
    TheDay,

    /// <summary>Words that may stand around a bare number without changing it: "please", "works", "how about".</summary>
    Filler,

    /// <summary>A relative day such as "tomorrow"; read by the date reader.</summary>
    DayWord,

    /// <summary>Today, or with a shift ("same day, an hour later") the day of the appointment at hand.</summary>
    SameDay,

    /// <summary>A phrase whose words must not be read one by one: "day after tomorrow".</summary>
    Fixed,

    /// <summary>Wishes well and asks for nothing: "have a good weekend".</summary>
    Courtesy,

    /// <summary>Things counted that are not times: "2 people", "9 out of 10".</summary>
    People,

    Word,
    Mark,
    Number,
    Ordinal,
    Weekday,
    WeekdayPlural,
    MonthName,
    Clock,
    Window,
    Length,
    Days,
    Gone,
}
