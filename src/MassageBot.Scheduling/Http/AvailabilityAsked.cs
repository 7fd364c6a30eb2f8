using System.ComponentModel;
using System.Globalization;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace MassageBot.Scheduling.Http;

/// <summary>The query of an availability search, as text: what is wrong with it is told as a problem.</summary>
internal sealed class AvailabilityAsked
{
    private const int UsualPage = 50;
    private const int LargestPage = 500;
    private static readonly Duration UsualRange = Duration.FromDays(7);
    private static readonly Duration LongestRange = Duration.FromDays(92);
    private static readonly Instant Earliest = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    [Description("Id of the service. Required.")]
    public string? Service { get; init; }

    [Description("One of the service's lengths. Required.")]
    public string? Minutes { get; init; }

    [Description("Earliest start: RFC 3339, or a wall time or date in tz. Now where absent.")]
    public string? From { get; init; }

    [Description("Latest start, exclusive; same forms. Seven days after from where absent, at most 92.")]
    public string? To { get; init; }

    [Description("IANA zone in which from, to and local are read and written. The clinic's where absent.")]
    public string? Tz { get; init; }

    [Description("Only this therapist.")]
    public string? Therapist { get; init; }

    [Description("female or male.")]
    public string? Gender { get; init; }

    [Description("true adds the consultation that the service has for a first visit.")]
    public string? FirstVisit { get; init; }

    [Description("A skill beyond those of the service.")]
    public string? Skill { get; init; }

    [FromQuery(Name = "room_features")]
    [Description("Features that the room must have beyond those of the service, separated by commas.")]
    public string? RoomFeatures { get; init; }

    [Description("Extra minutes for therapist and room, 0 to 120.")]
    public string? ExtraMinutes { get; init; }

    [Description("Who asks: an own hold counts as free.")]
    public string? Holder { get; init; }

    [Description("Most offers on a page: 50 where absent, at most 500.")]
    public string? Limit { get; init; }

    [Description("nextCursor of the page before.")]
    public string? Cursor { get; init; }

    public Answer<AvailabilityWish> Checked(Catalogue offered, Instant now)
    {
        if (offered.Service(Service) is not { } service)
        {
            return Service is null ? new Refusal.Invalid("service is required.") : new Refusal.NotFound("service");
        }

        if (Fault(offered) is { } fault)
        {
            return fault;
        }

        if (Whole(Minutes) is not { } minutes)
        {
            return new Refusal.Invalid("minutes must be a whole number.");
        }

        if (service.Lengths.All(length => length.Minutes != minutes))
        {
            return new Refusal.OutsidePolicy("The service is not offered in this length.");
        }

        var wish = new VisitWish
        {
            Service = service.Id,
            Minutes = minutes,
            FirstVisit = FirstVisit == "true",
            Therapist = Therapist,
            Gender = Gender,
            Skill = Skill,
            RoomFeatures = Features(),
            ExtraMinutes = Whole(ExtraMinutes ?? "0") ?? 0,
        };
        return InRange(wish, Zone(offered)!, now);
    }

    private Refusal? Fault(Catalogue offered) => this switch
    {
        _ when Zone(offered) is null => new Refusal.Invalid("tz must be an IANA time zone."),
        _ when Therapist is not null && offered.Therapist(Therapist) is null => new Refusal.NotFound("therapist"),
        _ when Gender is not (null or "female" or "male") => new Refusal.Invalid("gender must be female or male."),
        _ when FirstVisit is not (null or "true" or "false") => new Refusal.Invalid("firstVisit must be true or false."),
        _ when ExtraMinutes is not null && Whole(ExtraMinutes) is not <= 120 => new Refusal.Invalid("extraMinutes must be 0 to 120."),
        _ when RoomFeatures?.Length > 200 => new Refusal.Invalid("room_features has at most 200 characters."),
        _ when Limit is not null && Whole(Limit) is not (>= 1 and <= LargestPage) =>
            new Refusal.Invalid($"limit must be 1 to {LargestPage}."),
        _ => null,
    };

    private Answer<AvailabilityWish> InRange(VisitWish wish, DateTimeZone zone, Instant now)
    {
        if ((From is null ? now : WallTime.Read(From, zone)) is not { } first || first < Earliest || first > Latest
            || (To is null ? first + UsualRange : WallTime.Read(To, zone)) is not { } last || last > Latest + LongestRange)
        {
            return new Refusal.Invalid("from and to must be RFC 3339 instants, wall times or dates of this age.");
        }

        // Equal ends are an empty range, not a mistake: both wall times may lie in the hour that spring skips.
        if (last < first || last - first > LongestRange)
        {
            return new Refusal.Invalid("to must not lie before from, nor more than 92 days after it.");
        }

        if (Cursor is not null && PageBegin(Cursor) is not { } begin)
        {
            return new Refusal.Invalid("cursor is none of this endpoint's.");
        }

        var start = Cursor is null ? first : PageBegin(Cursor)!.Value;
        var range = new Interval(Instant.Min(Instant.Max(start, first), last), last);
        return new AvailabilityWish(wish, range, zone, Holder, Whole(Limit) ?? UsualPage);
    }

    // In order, so that the same wish is the same wish however it is written.
    private string? Features() =>
        string.IsNullOrWhiteSpace(RoomFeatures)
            ? null
            : string.Join(',', RoomFeatures.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal));

    private DateTimeZone? Zone(Catalogue offered) => Tz is null ? offered.Zone : WallTime.Zone(Tz);

    private static Instant? PageBegin(string cursor) =>
        long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && Instant.FromUnixTimeMilliseconds(Math.Min(milliseconds, Latest.ToUnixTimeMilliseconds())) is var begin ? begin : null;

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A search that makes sense.</summary>
internal sealed record AvailabilityWish(VisitWish Wish, Interval Range, DateTimeZone Zone, string? Holder, int Limit)
{
    /// <summary>One more than asked for tells whether there is a next page, and where it begins.</summary>
    public OfferList Page(IReadOnlyList<Slot> found, Func<Slot, Offer> write) => new(
        [.. found.Take(Limit).Select(write)],
        found.Count > Limit ? found[Limit].StartMilliseconds.ToString(CultureInfo.InvariantCulture) : null);
}
