using NodaTime;

namespace MassageBot.Core.Notices;

/// <summary>A day before or after the visit's, and the hour of the clinic's clock.</summary>
public sealed record NoticeTime
{
    /// <summary>How many days before the day of the visit, or after it.</summary>
    public required int Days { get; init; }

    public required LocalTime At { get; init; }
}

/// <summary>Hours of a day in which texts may be begun: from the first, until the second, which is not in it.</summary>
public sealed record TextHours
{
    public required LocalTime From { get; init; }

    public required LocalTime Until { get; init; }

    public bool Contains(LocalTime time) => time >= From && time < Until;
}

/// <summary>
/// What the bot texts by itself, and when: <c>notices</c> in <c>dialogs/clinic.yaml</c>. An empty list leaves a kind out. Times are the clinic's.
/// </summary>
public sealed record NoticePlan
{
    /// <summary>A visit that was booked on the web is confirmed by text.</summary>
    public bool Confirmation { get; init; } = true;

    /// <summary>Days before.</summary>
    public IReadOnlyList<NoticeTime> Reminders { get; init; } = [Of(2, 10, 0), Of(1, 9, 30)];

    /// <summary>Days before a first visit; only where <c>links</c> has <c>intake-form</c>.</summary>
    public IReadOnlyList<NoticeTime> Form { get; init; } = [Of(3, 11, 0)];

    /// <summary>Days after a visit that its client missed.</summary>
    public IReadOnlyList<NoticeTime> Missed { get; init; } = [Of(1, 10, 0)];

    /// <summary>Days after.</summary>
    public IReadOnlyList<NoticeTime> Care { get; init; } = [Of(1, 11, 0)];

    /// <summary>Days after; only where <c>links</c> has <c>review</c>, and only to who allowed offers.</summary>
    public IReadOnlyList<NoticeTime> Review { get; init; } = [Of(2, 12, 0)];

    /// <summary>Days after; only to who allowed offers and has no visit ahead.</summary>
    public IReadOnlyList<NoticeTime> Rebook { get; init; } = [Of(28, 11, 0)];

    /// <summary>When texts may be begun, by the clinic's clock and by the clock where the number is from.</summary>
    public TextHours Hours { get; init; } = new() { From = new LocalTime(9, 0), Until = new LocalTime(20, 0) };

    /// <summary>How many are begun in a minute, at most.</summary>
    public int PerMinute { get; init; } = 60;

    /// <summary>The longest look back that any of them takes.</summary>
    public int DaysBack => new[] { Missed, Care, Review, Rebook }.SelectMany(times => times).Select(time => time.Days).Append(1).Max() + 3;

    /// <summary>The furthest look ahead.</summary>
    public int DaysAhead => new[] { Reminders, Form }.SelectMany(times => times).Select(time => time.Days).Append(1).Max() + 1;

    private static NoticeTime Of(int days, int hour, int minute) => new() { Days = days, At = new LocalTime(hour, minute) };
}
