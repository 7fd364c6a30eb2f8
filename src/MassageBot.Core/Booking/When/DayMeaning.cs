using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>What a phrase about days comes to.</summary>
internal abstract record DayMeaning
{
    private DayMeaning()
    {
    }

    /// <summary>With the weekday as <c>Habit</c> when only a weekday was said, so that an exclusion holds for every week.</summary>
    public sealed record OneDay(LocalDate Date, LocalTime? Time = null, IsoDayOfWeek? Habit = null) : DayMeaning
    {
        /// <summary>A weekday whose week was said ("next thursday"), so that a weekday tied to it is of that week too.</summary>
        public bool InSaidWeek { get; init; }
    }

    /// <summary>Both ends inclusive; null is open.</summary>
    public sealed record SomeDays(LocalDate? From, LocalDate? To) : DayMeaning;

    public sealed record Over : DayMeaning;

    public sealed record Now : DayMeaning;

    public sealed record NoSuchDay : DayMeaning;

    /// <summary>A weekday and a date that do not agree.</summary>
    public sealed record Unclear(IsoDayOfWeek Weekday, LocalDate Date) : DayMeaning;
}
