using MassageBot.Core;
using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>A visit as an outside calendar has it.</summary>
internal sealed record OutsideVisit
{
    public required string Id { get; init; }

    /// <summary>What the client may say at the front desk.</summary>
    public required string Code { get; init; }

    /// <summary>The intent that made it; null for what others entered.</summary>
    public Guid? Reference { get; init; }

    /// <summary>Null when it is of somebody the clinic's file does not know.</summary>
    public TherapistId? Therapist { get; init; }

    /// <summary>Null for a service that the settings do not name.</summary>
    public ServiceId? Service { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    /// <summary>False once it is cancelled.</summary>
    public required bool Open { get; init; }

    public bool Pending { get; init; }

    /// <summary>True for one that we took out again ourselves, because its therapist had two.</summary>
    public bool Withdrawn { get; init; }

    public string FirstName { get; init; } = "";

    /// <summary>As the calendar has it, in whatever form; empty when it says none.</summary>
    public string Phone { get; init; } = "";

    /// <summary>What it would have to be booked with once more; null where the calendar moves visits wherever they are to go.</summary>
    public VisitContents? Contents { get; init; }

    /// <summary>Grows with each visit that the calendar takes: which of two came first.</summary>
    public required long Order { get; init; }

    public Interval Span => new(Start, Instant.Max(Start, End));

    public Visit ToVisit(string therapistName) => new()
    {
        Id = Id,
        ConfirmationCode = Code,
        Service = Service ?? new ServiceId(""),
        Minutes = (int)(End - Start).TotalMinutes,
        Start = Start,
        End = End,
        TherapistName = therapistName,
        FirstName = FirstName,
        Phone = Phone,
        Pending = Pending,
    };

    public CalendarVisit ToCalendarVisit() => new()
    {
        Id = Id,
        IntentId = Reference,
        Therapist = Therapist ?? new TherapistId(""),
        Start = Start,
        End = End,
        Phone = Phone,
        Course = (Open, Pending) switch { (false, _) => VisitCourse.Cancelled, (_, true) => VisitCourse.Pending, _ => VisitCourse.Booked },
    };
}

/// <summary>What goes with a visit that has to be booked anew somewhere else.</summary>
/// <param name="Email">Null when the client gave none.</param>
/// <param name="Notes">What its therapist reads.</param>
/// <param name="PolicyVersion">The wording that the client accepted.</param>
/// <param name="Approval">It is of the kind that a therapist has to approve.</param>
internal sealed record VisitContents(string? Email, string? Notes, string PolicyVersion, bool Approval);
