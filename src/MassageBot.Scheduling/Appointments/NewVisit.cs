using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Writes an appointment for a slot that is free.</summary>
internal static class NewVisit
{
    public static BookedVisit For(Slot slot, VisitSpan span, Catalogue offered, AppointmentWanted wanted, NewVisitMark mark) => new(
        new Appointment
        {
            Id = mark.Id,
            ConfirmationCode = mark.Code,
            Version = 1,
            Status = wanted.Status ?? AppointmentStatus.Booked,
            Service = slot.Wish.Service,
            Minutes = slot.Wish.Minutes,
            ConsultationMinutes = span.ConsultationMinutes,
            Start = span.Start.ToDateTimeOffset(),
            End = span.End.ToDateTimeOffset(),
            Local = WallTime.Local(span.Start, offered.Zone),
            Zone = offered.Zone.Id,
            Offset = WallTime.Offset(span.Start, offered.Zone),
            Therapist = offered.NameOf(slot.Crew[0]),
            Therapists = [.. slot.Crew.Select(offered.NameOf)],
            Room = slot.Room,
            Equipment = slot.Equipment,
            Client = wanted.Client,
            Constraints = wanted.Constraints ?? [],
            Notes = wanted.Notes,
            Reference = wanted.Reference,
            FirstVisit = slot.Wish.FirstVisit ? true : null,
            Wish = WishOf(slot.Wish),
            BookedBy = wanted.BookedBy,
            Created = mark.At.ToDateTimeOffset(),
            Updated = mark.At.ToDateTimeOffset(),
        },
        slot,
        Sequence: 0);

    /// <summary>The same visit in another slot.</summary>
    public static BookedVisit Moved(BookedVisit visit, Slot slot, VisitSpan span, Catalogue offered, Instant now) => new(
        visit.Shown with
        {
            Version = visit.Shown.Version + 1,
            Service = slot.Wish.Service,
            Minutes = slot.Wish.Minutes,
            ConsultationMinutes = span.ConsultationMinutes,
            Start = span.Start.ToDateTimeOffset(),
            End = span.End.ToDateTimeOffset(),
            Local = WallTime.Local(span.Start, offered.Zone),
            Zone = offered.Zone.Id,
            Offset = WallTime.Offset(span.Start, offered.Zone),
            Therapist = offered.NameOf(slot.Crew[0]),
            Therapists = [.. slot.Crew.Select(offered.NameOf)],
            Room = slot.Room,
            Equipment = slot.Equipment,
            Proposal = null,
            ClientConfirmed = null,
            FirstVisit = slot.Wish.FirstVisit ? true : null,
            Wish = WishOf(slot.Wish),
            LateMinutes = null,
            Updated = now.ToDateTimeOffset(),
        },
        slot,
        visit.Sequence + 1);

    public static AppointmentWish? WishOf(VisitWish wish) =>
        wish is { Therapist: null, Gender: null, Skill: null } ? null : new AppointmentWish(wish.Therapist, wish.Gender, wish.Skill);
}

/// <summary>What a new appointment gets from the calendar: its id, its code and the moment. Times are kept to the millisecond.</summary>
internal sealed record NewVisitMark(string Id, string Code, Instant At);
