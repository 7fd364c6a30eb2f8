using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Visits;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Waitlist;

/// <summary>Reads a wish for the waitlist, or says in one sentence that quotes none of its values what is wrong with it.</summary>
internal static class WaitlistRequest
{
    private const int UsualDays = 60;
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static Answer<WaitingClient> Read(WaitlistWanted wanted, Catalogue offered, Instant now)
    {
        if (Fault(wanted, offered) is { } refusal)
        {
            return refusal;
        }

        var today = now.InZone(offered.Zone).Date;
        var (first, last) = (Date(wanted.First) ?? today, Date(wanted.Last) ?? today.PlusDays(UsualDays));
        return last < first || last < today || Period.DaysBetween(first, last) > 366
            ? new Refusal.Invalid("last must not lie before first or today, nor more than a year after first.")
            : new WaitingClient
            {
                Id = Guid.CreateVersion7(now.ToDateTimeOffset()).ToString(),
                Wanted = wanted,
                CreatedMilliseconds = now.ToUnixTimeMilliseconds(),
                First = first,
                Last = last,
                Days = [.. (wanted.Days ?? []).Select(day => Day(day)!.Value)],
                Windows = [.. (wanted.Windows ?? []).Select(span => new ClockSpan(Clock.Parse(span.From).Value, Clock.Parse(span.To).Value))],
            };
    }

    private static Refusal? Fault(WaitlistWanted wanted, Catalogue offered) => wanted switch
    {
        _ when BookingRequest.ClientFault(wanted.Client) is { } fault => new Refusal.Invalid(fault),
        _ when offered.Service(wanted.Service) is not { } service => new Refusal.NotFound("service"),
        _ when offered.Service(wanted.Service)!.Lengths.All(length => length.Minutes != wanted.Minutes) =>
            new Refusal.OutsidePolicy("The clinic does not offer this service in this length."),
        { Therapist: { } therapist } when offered.Therapist(therapist) is null => new Refusal.NotFound("therapist"),
        { Gender: not (null or "female" or "male") } => new Refusal.Invalid("gender must be female or male."),
        { NoticeMinutes: < 0 or > 10_080 } => new Refusal.Invalid("noticeMinutes must be 0 to 10080."),
        _ when !IsDate(wanted.First) || !IsDate(wanted.Last) => new Refusal.Invalid("first and last must be dates (yyyy-MM-dd)."),
        { Days.Count: > 7 } or { Windows.Count: > 10 } => new Refusal.Invalid("days: at most seven; windows: at most ten."),
        _ when (wanted.Days ?? []).Any(day => Day(day) is null) => new Refusal.Invalid("days must be days in English, such as monday."),
        _ when (wanted.Windows ?? []).Any(span => !IsWindow(span)) => new Refusal.Invalid("windows must be from HH:mm to a later HH:mm."),
        _ => null,
    };

    private static bool IsDate(string? text) => text is null || Date(text) is not null;

    private static LocalDate? Date(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "").TryGetValue(default, out var date) && date.Year is >= 2000 and < 2200 ? date : null;

    private static bool IsWindow(HoursOfDay? span) =>
        Clock.Parse(span?.From ?? "").TryGetValue(default, out var from) && Clock.Parse(span?.To ?? "").TryGetValue(default, out var to) && from < to;

    private static IsoDayOfWeek? Day(string? word) =>
        Enum.TryParse<IsoDayOfWeek>(word, ignoreCase: true, out var day) && day != IsoDayOfWeek.None && char.IsAsciiLetter(word![0]) && Enum.IsDefined(day)
            ? day
            : null;
}
