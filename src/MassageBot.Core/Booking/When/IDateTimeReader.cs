using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Booking.When;

/// <summary>Finds dates, times, ranges and durations in a sentence. Implemented over Recognizers-Text; says nothing about opening hours.</summary>
public interface IDateTimeReader
{
    /// <summary>All mentions in order of appearance. <paramref name="now"/> is the clinic's wall clock.</summary>
    IReadOnlyList<DateTimeMention> Read(string text, Language language, LocalDateTime now);

    /// <summary>Whether it knows how dates are written in that language.</summary>
    bool Reads(Language language);
}

/// <summary>One mention: where it stands (end inclusive), what kind it is, and all readings the recognizer holds possible.</summary>
public sealed record DateTimeMention
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    /// <summary><c>date</c>, <c>time</c>, <c>datetime</c>, <c>daterange</c>, <c>timerange</c>, <c>datetimerange</c>, <c>duration</c>, <c>set</c>, <c>holiday</c>.</summary>
    public required string Kind { get; init; }

    public required IReadOnlyList<DateTimeReading> Readings { get; init; }
}

/// <summary>One reading: a TIMEX and, as far as they apply, a moment or the ends of a range. A date alone has no time and the reverse.</summary>
public sealed record DateTimeReading
{
    public required string Timex { get; init; }

    public LocalDate? Date { get; init; }

    public LocalTime? Time { get; init; }

    public LocalDate? StartDate { get; init; }

    public LocalTime? StartTime { get; init; }

    /// <summary>Exclusive, as the recognizer gives it.</summary>
    public LocalDate? EndDate { get; init; }

    public LocalTime? EndTime { get; init; }

    public Duration? Duration { get; init; }

    /// <summary><c>before</c>, <c>after</c>, <c>since</c>, <c>until</c>, <c>approx</c> or null.</summary>
    public string? Modifier { get; init; }
}
