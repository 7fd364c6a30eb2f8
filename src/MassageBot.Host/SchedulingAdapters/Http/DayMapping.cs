using System.Collections.Immutable;
using System.Globalization;
using MassageBot.Core;
using MassageBot.Core.StaffDay;
using MassageBot.Scheduling.Contract;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.SchedulingAdapters.Http;

/// <summary>The calendar's day in the words that staff need.</summary>
internal static class DayMapping
{
    private const string Skill = "therapist_skill";
    private const string ExtraMinutes = "extra_minutes";

    public static ClinicDay ToDay(this DayView view)
    {
        var zone = DateTimeZoneProviders.Tzdb[view.Zone];
        var date = LocalDatePattern.Iso.Parse(view.Date).Value;
        var visits = view.Appointments.Select(ToDayVisit).Where(visit => visit.Start.InZone(zone).Date == date).ToDictionary(visit => visit.Id, StringComparer.Ordinal);
        return new ClinicDay
        {
            Date = date,
            Therapists = [.. view.Therapists.Select(row => Row(row, date, zone, visits)).Where(row => row.Hours.Length > 0 || row.Visits.Length > 0)],
            Blocks = [.. view.Clinic.Select(entry => Block(entry, null))],
        };
    }

    public static DayVisit ToDayVisit(this Appointment appointment) => new()
    {
        Id = appointment.Id,
        Version = appointment.Version,
        Code = appointment.ConfirmationCode,
        Therapist = new TherapistId(appointment.Therapist.Id),
        TherapistName = appointment.Therapist.Name,
        Crew = [.. appointment.Therapists.Select(therapist => new TherapistId(therapist.Id))],
        Service = new ServiceId(appointment.Service),
        Minutes = appointment.Minutes,
        Start = Instant.FromDateTimeOffset(appointment.Start),
        End = Instant.FromDateTimeOffset(appointment.End),
        ClientName = appointment.Client.FirstName,
        Phone = appointment.Client.Phone ?? "",
        State = StateOf(appointment.Status),
        Coming = appointment.ClientConfirmed is not null,
        FirstVisit = appointment.FirstVisit == true || appointment.ConsultationMinutes > 0,
        LateMinutes = appointment.LateMinutes,
        FormIsThere = appointment.FormReceived is not null,
        Needs = NeedsOf(appointment),
        Proposed = appointment.Proposal is { } proposal ? Instant.FromDateTimeOffset(proposal.Offer.Start) : null,
        Health = new VisitHealth([.. appointment.Constraints.Select(Written)], appointment.Notes),
    };

    public static WaitingVisit ToWaiting(this WaitlistEntry entry) => new()
    {
        Id = entry.Id,
        ClientName = entry.Wish.Client.FirstName,
        Phone = entry.Wish.Client.Phone ?? "",
        Service = new ServiceId(entry.Wish.Service),
        Minutes = entry.Wish.Minutes,
        FirstVisit = entry.Wish.FirstVisit == true,
        Therapist = entry.Wish.Therapist is { } therapist ? new TherapistId(therapist) : null,
        Gender = GenderOf(entry.Wish.Gender),
        First = DateOf(entry.Wish.First),
        Last = DateOf(entry.Wish.Last),
        Days = [.. (entry.Wish.Days ?? []).Select(day => Enum.Parse<IsoDayOfWeek>(day, ignoreCase: true))],
        Windows = [.. (entry.Wish.Windows ?? []).Select(window => (Clock(window.From), Clock(window.To)))],
        Offered = entry is { Status: WaitlistStatus.Offered, Offer: { } offer }
            ? (Instant.FromDateTimeOffset(offer.Offer.Start), Instant.FromDateTimeOffset(offer.Expires))
            : null,
        Since = Instant.FromDateTimeOffset(entry.Created),
    };

    public static DayBlock ToBlock(this Block block) => new()
    {
        Id = block.Id,
        Therapist = block.Therapist is { } therapist ? new TherapistId(therapist) : null,
        Span = new Interval(Instant.FromDateTimeOffset(block.Start), Instant.FromDateTimeOffset(block.End)),
        By = block.By,
        Note = block.Note,
    };

    private static TherapistDay Row(DayRow row, LocalDate date, DateTimeZone zone, Dictionary<string, DayVisit> visits) => new()
    {
        Therapist = new TherapistId(row.Id),
        Name = row.Name,
        Hours = [.. (row.Hours ?? []).Select(hours => Hours(hours, date, zone))],
        Visits = [.. row.Entries.Where(entry => entry.Kind == "visit").Select(entry => visits.GetValueOrDefault(entry.Id)).OfType<DayVisit>().OrderBy(visit => visit.Start)],
        Blocks = [.. row.Entries.Where(entry => entry.Kind == "block").Select(entry => Block(entry, new TherapistId(row.Id)))],
        Taken = [.. row.Entries.Select(Span)],
    };

    private static DayBlock Block(DayEntry entry, TherapistId? therapist) => new() { Id = entry.Id, Therapist = therapist, Span = Span(entry) };

    private static Interval Span(DayEntry entry) => new(Instant.FromDateTimeOffset(entry.Start), Instant.FromDateTimeOffset(entry.End));

    /// <summary>An end at or before its start lies on the next day.</summary>
    private static Interval Hours(HoursOfDay hours, LocalDate date, DateTimeZone zone)
    {
        var (from, to) = (Clock(hours.From), Clock(hours.To));
        return new Interval(zone.AtLeniently(date + from).ToInstant(), zone.AtLeniently((to > from ? date : date.PlusDays(1)) + to).ToInstant());
    }

    private static LocalTime Clock(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static LocalDate? DateOf(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static VisitNeeds NeedsOf(Appointment appointment) => new()
    {
        Gender = GenderOf(appointment.Wish?.Gender),
        Named = appointment.Wish?.Therapist is { } named ? new TherapistId(named) : null,
        Skills = SkillsOf(appointment),
        ExtraMinutes = appointment.Constraints.Where(constraint => constraint.Code == ExtraMinutes)
            .Select(constraint => int.TryParse(constraint.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0)
            .DefaultIfEmpty()
            .Max(),
    };

    private static ImmutableArray<string> SkillsOf(Appointment appointment) =>
    [
        .. appointment.Constraints.Where(constraint => constraint.Code == Skill).Select(constraint => constraint.Value)
            .Append(appointment.Wish?.Skill)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    private static Gender? GenderOf(string? word) => word switch
    {
        "female" => Gender.Female,
        "male" => Gender.Male,
        _ => null,
    };

    private static string Written(Constraint constraint) => constraint.Value is null ? constraint.Code : $"{constraint.Code}: {constraint.Value}";

    private static VisitState StateOf(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Booked => VisitState.Booked,
        AppointmentStatus.Pending => VisitState.Pending,
        AppointmentStatus.Arrived => VisitState.Arrived,
        AppointmentStatus.Fulfilled => VisitState.Fulfilled,
        AppointmentStatus.Noshow => VisitState.NoShow,
        AppointmentStatus.Cancelled => VisitState.Cancelled,
    };
}
