using System.Globalization;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Checks a booking before the calendar is asked.</summary>
internal static class BookingRequest
{
    private const int MostExtraMinutes = 120;
    private const int MostConstraints = 20;
    private const int FewestPhoneDigits = 5;

    /// <summary>What is wrong with it in one sentence that quotes none of its values; null where nothing is.</summary>
    public static string? Fault(AppointmentWanted wanted) => wanted switch
    {
        { HoldId: null, OfferId: null } => "Name a holdId or an offerId.",
        { Status: not (null or AppointmentStatus.Booked or AppointmentStatus.Pending) } => "A new appointment is booked or pending.",
        _ when ClientFault(wanted.Client) is { } fault => fault,
        _ when wanted.Holder?.Length > 200 => "holder has at most 200 characters.",
        _ when Holders.IsOwn(wanted.Holder) => "holder is a name that the endpoint uses itself.",
        _ when wanted.Notes?.Length > 2000 => "notes have at most 2000 characters.",
        _ when wanted.Reference?.Length > 100 => "reference has at most 100 characters.",
        _ when wanted.BookedBy?.Length > 80 => "bookedBy has at most 80 characters.",
        _ => ConstraintFault(wanted.Constraints ?? []),
    };

    public static string? ClientFault(Client client) => client switch
    {
        _ when !IsText(client.FirstName, 80) => "client.firstName must have 1 to 80 characters.",
        _ when !IsText(client.Phone, 32) || PhoneDigits.All(client.Phone).Length < FewestPhoneDigits => "client.phone must be a phone number.",
        { Reference.Length: > 200 } => "client.reference has at most 200 characters.",
        _ => null,
    };

    /// <summary>What the constraints demand of the slot: longer, or somebody with a skill.</summary>
    public static Slot WithConstraints(Slot slot, IReadOnlyList<Constraint> constraints)
    {
        var extra = constraints.Where(constraint => constraint.Code == "extra_minutes").Sum(Minutes);
        var skill = constraints.FirstOrDefault(constraint => constraint.Code == "therapist_skill")?.Value;
        var wish = slot.Wish with { ExtraMinutes = Math.Max(slot.Wish.ExtraMinutes, extra), Skill = skill ?? slot.Wish.Skill };
        return slot with { Wish = wish };
    }

    /// <summary>Whether the body names another service or length than the offer.</summary>
    public static bool Contradicts(AppointmentWanted wanted, VisitWish wish) =>
        (wanted.Service is not null && wanted.Service != wish.Service) || (wanted.Minutes is not null && wanted.Minutes != wish.Minutes);

    private static string? ConstraintFault(IReadOnlyList<Constraint> constraints)
    {
        if (constraints.Count > MostConstraints || constraints.Any(one => one is null || !IsText(one.Code, 40) || one.Value?.Length > 200))
        {
            return "constraints: at most 20, each with a code.";
        }

        return constraints.Where(one => one.Code == "extra_minutes").All(one => Minutes(one) is > 0 and <= MostExtraMinutes)
            ? null
            : $"extra_minutes must be a whole number up to {MostExtraMinutes}.";
    }

    private static bool IsText(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;

    private static int Minutes(Constraint constraint) =>
        int.TryParse(constraint.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : -1;
}
