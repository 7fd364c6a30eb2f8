using System.ComponentModel;
using System.Globalization;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Http;

/// <summary>The query of the list of appointments.</summary>
internal sealed class AppointmentsAsked
{
    [Description("Earliest start: RFC 3339, or a wall time or date at the clinic.")]
    public string? From { get; init; }

    [Description("Latest start, exclusive; same forms.")]
    public string? To { get; init; }

    [Description("booked, pending, cancelled, arrived, noshow or fulfilled.")]
    public string? Status { get; init; }

    [Description("The caller's own id of the client.")]
    public string? ClientReference { get; init; }

    [Description("The caller's own id of the booking.")]
    public string? Reference { get; init; }

    [Description("Most appointments on a page: 50 where absent, at most 200.")]
    public string? Limit { get; init; }

    [Description("nextCursor of the page before.")]
    public string? Cursor { get; init; }

    public Answer<AppointmentSearch> Checked(DateTimeZone zone)
    {
        if ((From is not null && WallTime.Read(From, zone) is null) || (To is not null && WallTime.Read(To, zone) is null))
        {
            return new Refusal.Invalid("from and to must be RFC 3339 instants, wall times or dates.");
        }

        if (Status is not null && !IsStatus(Status, out _))
        {
            return new Refusal.Invalid("status must be booked, pending, cancelled, arrived, noshow or fulfilled.");
        }

        return new AppointmentSearch
        {
            From = WallTime.Read(From, zone)?.ToDateTimeOffset(),
            To = WallTime.Read(To, zone)?.ToDateTimeOffset(),
            Status = IsStatus(Status, out var status) ? status : null,
            ClientReference = ClientReference,
            Reference = Reference,
            Limit = int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null,
            Cursor = Cursor,
        };
    }

    private static bool IsStatus(string? word, out AppointmentStatus status) =>
        Enum.TryParse(word, ignoreCase: true, out status) && Enum.IsDefined(status) && !char.IsAsciiDigit(word![0]);
}
