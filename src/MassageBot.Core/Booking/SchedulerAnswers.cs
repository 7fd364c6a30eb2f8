using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Booking;

public abstract record AvailabilityAnswer
{
    private AvailabilityAnswer()
    {
    }

    public sealed record Slots(ImmutableArray<Offer> Offers) : AvailabilityAnswer;

    public sealed record Unavailable : AvailabilityAnswer;
}

public abstract record HoldAnswer
{
    private HoldAnswer()
    {
    }

    public sealed record Held(string HoldId, Instant Until) : HoldAnswer;

    public sealed record SlotTaken(ImmutableArray<Offer> Alternatives) : HoldAnswer;

    public sealed record Unavailable : HoldAnswer;
}

public abstract record BookingAnswer
{
    private BookingAnswer()
    {
    }

    /// <summary>The calendar has it. <paramref name="Calendar"/> is an iCalendar text.</summary>
    public sealed record Booked(Visit Visit, string? Calendar) : BookingAnswer;

    public sealed record SlotTaken(ImmutableArray<Offer> Alternatives) : BookingAnswer;

    /// <summary>The calendar understood and said no for good: a person has to look. <paramref name="Kind"/> is a problem type, never client text.</summary>
    public sealed record Refused(string Kind) : BookingAnswer;

    /// <summary>
    /// The calendar took it beside another visit of the same therapist, as calendars do that enforce nothing, and the adapter saw it.
    /// <paramref name="Withdrawn"/>: ours was taken out again, and the client chooses anew; otherwise a person has to put it right.
    /// </summary>
    public sealed record DoubleBooked(ImmutableArray<Offer> Alternatives, bool Withdrawn) : BookingAnswer;

    /// <summary>The calendar does not accept our key. Nothing will get better by asking: whoever runs the bot has to act.</summary>
    public sealed record LockedOut : BookingAnswer;

    /// <summary>Nobody knows whether it was booked: ask again with the same id.</summary>
    public sealed record Unknown(TimeSpan? RetryAfter) : BookingAnswer;
}

public abstract record VisitsAnswer
{
    private VisitsAnswer()
    {
    }

    public sealed record Found(ImmutableArray<Visit> Visits) : VisitsAnswer
    {
        /// <summary>What therapists read, by the id of the visit; beside the visits, so that it is not kept with them.</summary>
        public ImmutableDictionary<string, string> Notes { get; init; } = ImmutableDictionary<string, string>.Empty;
    }

    public sealed record Unavailable : VisitsAnswer;
}

public abstract record CancelAnswer
{
    private CancelAnswer()
    {
    }

    public sealed record Cancelled : CancelAnswer;

    public sealed record NotFound : CancelAnswer;

    public sealed record Refused(string Kind) : CancelAnswer;

    /// <summary>The calendar does not accept our key.</summary>
    public sealed record LockedOut : CancelAnswer;

    public sealed record Unknown(TimeSpan? RetryAfter) : CancelAnswer;
}

public abstract record ListAnswer
{
    private ListAnswer()
    {
    }

    public sealed record Listed(ImmutableArray<CalendarVisit> Visits) : ListAnswer;

    public sealed record Unavailable : ListAnswer;
}

/// <summary>What became of a change to a client's data.</summary>
public abstract record ContactAnswer
{
    private ContactAnswer()
    {
    }

    public sealed record Changed : ContactAnswer;

    /// <summary>The calendar lets nobody change that from here.</summary>
    public sealed record ByHand : ContactAnswer;

    public sealed record Refused(string Kind) : ContactAnswer;

    /// <summary>The calendar does not accept our key.</summary>
    public sealed record LockedOut : ContactAnswer;

    public sealed record Unknown(TimeSpan? RetryAfter) : ContactAnswer;
}
