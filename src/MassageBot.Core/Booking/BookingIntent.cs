using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>
/// A client's confirmed wish to change the calendar. It is committed with the turn that heard the yes, carried out by a worker afterwards,
/// and its <see cref="Id"/> is the idempotency key, so that however often it is tried it happens once.
/// </summary>
public abstract record BookingIntent
{
    private BookingIntent()
    {
    }

    public required Guid Id { get; init; }

    public required Instant MadeAt { get; init; }

    public sealed record Book : BookingIntent
    {
        public required BookingOrder Order { get; init; }

        /// <summary>What is kept of the client once it is booked.</summary>
        public ClientFacts? Client { get; init; }
    }

    public sealed record Cancel : BookingIntent
    {
        public required string VisitId { get; init; }

        /// <summary>A code (<c>client</c>, <c>illness</c>), never free text.</summary>
        public required string Reason { get; init; }
    }

    public sealed record Reschedule : BookingIntent
    {
        public required string VisitId { get; init; }

        public required Offer Offer { get; init; }

        public string? HoldId { get; init; }

        /// <summary>The client's answers are such that a therapist has to look at the visit once more.</summary>
        public bool Pending { get; init; }
    }

    /// <summary>
    /// A place on the waitlist, by its id the intent's own. It stays open for as long as the client waits: each further try asks the calendar
    /// how it stands. Taken back, it leaves the list.
    /// </summary>
    public sealed record Wait : BookingIntent
    {
        public required WaitOrder Order { get; init; }
    }

    /// <summary>A client wants other contact data on their visits.</summary>
    public sealed record ChangeContact : BookingIntent
    {
        public required IReadOnlyList<string> VisitIds { get; init; }

        public required ContactChange Contact { get; init; }
    }

    /// <summary>A client wants to be forgotten, in the calendar and here.</summary>
    public sealed record Forget : BookingIntent
    {
        public required Erasure Erasure { get; init; }

        /// <summary>Staff have done it in the calendar: what is left is what the bot keeps.</summary>
        public bool DoneInCalendar { get; init; }
    }
}

/// <summary>The name or number that takes the place of the one on file; null leaves it.</summary>
public sealed record ContactChange(string? FirstName, string? Phone);

/// <summary>What a client wished to change in the calendar.</summary>
public enum IntentKind
{
    Book,
    Cancel,
    Reschedule,
    Wait,
    ChangeContact,
    Forget,
}

/// <summary>What intents of every kind have in common.</summary>
public static class BookingIntents
{
    public static IntentKind KindOf(BookingIntent intent) => intent switch
    {
        BookingIntent.Cancel => IntentKind.Cancel,
        BookingIntent.Reschedule => IntentKind.Reschedule,
        BookingIntent.Wait => IntentKind.Wait,
        BookingIntent.ChangeContact => IntentKind.ChangeContact,
        BookingIntent.Forget => IntentKind.Forget,
        _ => IntentKind.Book,
    };

    /// <summary>When the wished visit begins; null where no time is wished for.</summary>
    public static Instant? StartOf(BookingIntent intent) => intent switch
    {
        BookingIntent.Book book => book.Order.Start,
        BookingIntent.Reschedule reschedule => reschedule.Offer.Start,
        _ => null,
    };
}

/// <summary>What became of an intent, as it enters the conversation in the event activity <c>bookingOutcome</c>.</summary>
public abstract record BookingOutcome
{
    /// <summary>Name of the event activity.</summary>
    public const string EventName = "bookingOutcome";

    private BookingOutcome()
    {
    }

    public required Guid IntentId { get; init; }

    public sealed record Booked : BookingOutcome
    {
        public required Visit Visit { get; init; }

        public string? Calendar { get; init; }
    }

    public sealed record SlotTaken : BookingOutcome
    {
        public required IReadOnlyList<Offer> Alternatives { get; init; }
    }

    public sealed record Cancelled : BookingOutcome;

    public sealed record Rescheduled : BookingOutcome
    {
        public required Visit Visit { get; init; }

        public string? Calendar { get; init; }
    }

    public sealed record ContactChanged : BookingOutcome;

    /// <summary>Nothing is kept any more.</summary>
    public sealed record Forgotten : BookingOutcome
    {
        /// <summary>Except in a calendar that lets nobody delete from here: staff have been asked to do it there.</summary>
        public required bool ElsewhereByHand { get; init; }
    }

    /// <summary>Not reached yet; it is tried again, and the client hears the truth meanwhile. Sent once an intent.</summary>
    public sealed record Delayed : BookingOutcome;

    /// <summary>It will not happen by itself: staff have it.</summary>
    public sealed record HandedToStaff : BookingOutcome;

    /// <summary>The client took it back, and nothing was booked.</summary>
    public sealed record Withdrawn : BookingOutcome;

    /// <summary>Staff did it in the calendar themselves.</summary>
    public sealed record DoneByHand : BookingOutcome
    {
        public required IntentKind Of { get; init; }

        /// <summary>When the wished visit begins; null where no time is wished for.</summary>
        public Instant? Start { get; init; }
    }

    /// <summary>Others changed the visit that came of the intent.</summary>
    public sealed record VisitChanged : BookingOutcome
    {
        public required VisitChange Change { get; init; }

        /// <summary>When the visit begins by now, or would have begun.</summary>
        public required Instant Start { get; init; }
    }

    /// <summary>The client is on the waitlist, at first or again after an offer that was not taken.</summary>
    public sealed record Waiting : BookingOutcome
    {
        /// <summary>How many times were offered and not taken.</summary>
        public int Passed { get; init; }
    }

    /// <summary>A time came free for a client who waits.</summary>
    public sealed record WaitOffered : BookingOutcome
    {
        public required Offer Offer { get; init; }

        /// <summary>Held for the client until then.</summary>
        public required Instant Until { get; init; }
    }

    /// <summary>Staff could not do it either: the calendar is as it was.</summary>
    public sealed record GivenUp : BookingOutcome
    {
        public required IntentKind Of { get; init; }
    }
}
