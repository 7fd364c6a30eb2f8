using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>What somebody waits for, as it goes to the calendar's waitlist. Dates and times are clinic-local.</summary>
public sealed record WaitOrder
{
    public required string Service { get; init; }

    public required int Minutes { get; init; }

    public required bool FirstVisit { get; init; }

    public required string FirstName { get; init; }

    /// <summary>E.164.</summary>
    public required string Phone { get; init; }

    /// <summary>Only with this therapist.</summary>
    public string? Therapist { get; init; }

    public Gender? Gender { get; init; }

    /// <summary>The first day that suits; null for today.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The last day that suits; null leaves it to the calendar.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>Weekdays that suit; none of them: any.</summary>
    public ImmutableArray<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>From when the visit may start; null for any hour.</summary>
    public LocalTime? From { get; init; }

    /// <summary>Until when it may start.</summary>
    public LocalTime? To { get; init; }

    /// <summary>How long before the start the client has to know.</summary>
    public required int NoticeMinutes { get; init; }

    /// <summary>Turns what a client wishes into what they wait for. The wish has service, length, name and number.</summary>
    public static WaitOrder Of(BookingWish wish, BookingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(policy);
        var when = wish.When;
        return new WaitOrder
        {
            Service = wish.Service!.Value.Value,
            Minutes = wish.Minutes!.Value,
            FirstVisit = BookingProgress.IsFirstVisit(wish),
            FirstName = wish.FirstName!,
            Phone = wish.Phone!,
            Therapist = wish.Therapist?.Named?.Value,
            Gender = wish.Therapist?.Gender,
            First = when?.Date ?? (when?.Dates is { Length: > 0 } some ? some.Min() : when?.DateFrom),
            Last = when?.Date ?? (when?.Dates is { Length: > 0 } any ? any.Max() : when?.DateTo),
            Days = when switch
            {
                { Weekdays.Length: > 0 } => when.Weekdays,
                { Dates.Length: > 0 } => [.. when.Dates.Select(date => date.DayOfWeek).Distinct()],
                _ => [],
            },
            From = when?.TimeFrom ?? when?.Time,
            To = when?.TimeTo ?? when?.Time?.PlusMinutes(1),
            NoticeMinutes = (int)policy.MinimumNotice.TotalMinutes,
        };
    }
}

/// <summary>How a place on the waitlist stands.</summary>
public abstract record WaitAnswer
{
    private WaitAnswer()
    {
    }

    /// <param name="Passed">How many times were offered and not taken.</param>
    public sealed record Waiting(int Passed) : WaitAnswer;

    /// <summary>A time came free and is held until then.</summary>
    public sealed record Offered(Offer Offer, Instant Until) : WaitAnswer;

    /// <summary>The client has got a visit or waits no more.</summary>
    public sealed record Ended : WaitAnswer;

    public sealed record Refused(string Kind) : WaitAnswer;

    /// <summary>The calendar cannot be asked at the moment.</summary>
    public sealed record Unknown(TimeSpan? RetryAfter) : WaitAnswer;
}
