namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>What a word can stand for in a grammar rule. A lexicon file names these in front of its words.</summary>
internal enum Sense
{
    // numbers
    Cardinal, Hundred, Scale, ScaleSign, Ordinal, OrdinalScale, OrdinalSuffix, Denominator, DenominatorSuffix, Half, Quarter,
    Dozen, And, With, Point, Minus, Over, Article, RelativeOrdinal, NumberStop,

    // choices
    Yes, No,

    // units
    AgeUnit, AgeSuffix, Dimension, DimensionSpaced, AmbiguousUnit, PowerOf, PowerMark, PerTime, Per, Inch, UnitLink, Warmth,

    // calendar
    Month, MaybeMonth, Weekday, MaybeWeekday, NotBeforeWeekday, NotAfterWeekday, WeekdayPlural, RelativeDay, Now, Holiday, Season, CenturyYears, TenYears, YearsOf, Present, EndOfDay,

    // clock
    Am, Pm, OClock, Appointment, MinutesPast, MinutesTo, MinutesMinus, HalfPast, MinutePart, MinuteWord, NamedTime, DayPart, DayPartPlural, DayPartPrefix, DayPartToday, HourMark, Ish,

    // lengths
    Unit, UnitSign, UnitPlain, WholeHour, FewOf, AllOf, Half1, AndAHalf, AnotherOf,

    // connecting words
    The, Of, At, On, In, From, To, Between, Or, YearWord, DayWord, ForLength,

    // relations to now and to other dates
    This, Own, Next, Last, Past, Coming, AfterNext, That, Same, Ago, AgoPrefix, Later, Future, Within, Rest, ToDate, FirstOf, LastOf, WeekOf, Starting,

    // modifiers
    Before, After, Since, Until, Approx, More, Less, OrLater, OrEarlier, PlainAbout, VerbBefore, Part, PartClipped, BeforeLength, AfterLength,

    // periods
    QuarterSign, HalfYear, HalfYearSign, FiscalYear, SchoolYear, CalendarYear, WeekNumber, Decade, Century, Weekend, WorkWeek, DayOf,

    // recurrence
    Every, EveryOther, Periodic, PeriodicNoun, OncePer, Weekdays,
}
