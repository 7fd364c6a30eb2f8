using System.Text.Json.Serialization;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Waitlist;

/// <summary>Somebody who waits, what for, and what has been offered so far.</summary>
internal sealed record WaitingClient
{
    public required string Id { get; init; }

    public required WaitlistWanted Wanted { get; init; }

    public required long CreatedMilliseconds { get; init; }

    /// <summary>Rises with each entry: who came first is served first.</summary>
    public long Turn { get; init; }

    public required LocalDate First { get; init; }

    public required LocalDate Last { get; init; }

    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];

    public IReadOnlyList<ClockSpan> Windows { get; init; } = [];

    /// <summary>The last offer's hold: a claim after its end is still tried.</summary>
    public string? HoldId { get; init; }

    public Slot? Offered { get; init; }

    public long? OfferedUntilMilliseconds { get; init; }

    /// <summary>Starts that were offered and not taken: they are not offered to this client again.</summary>
    public IReadOnlyList<long> Passed { get; init; } = [];

    public string? AppointmentId { get; init; }

    /// <summary>When the client got a visit or left; null while they wait.</summary>
    public long? EndedMilliseconds { get; init; }

    [JsonIgnore]
    public WaitlistStatus Status { get; init; }

    [JsonIgnore]
    public string Holder => Holders.Waitlist + Id;

    /// <summary>When there is nothing left to wait for: when it ended, at the latest when the last date that was asked for is over everywhere.</summary>
    [JsonIgnore]
    public Instant Ends => EndedMilliseconds is { } ended
        ? Instant.FromUnixTimeMilliseconds(ended)
        : Last.PlusDays(2).AtMidnight().InUtc().ToInstant();

    [JsonIgnore]
    public VisitWish Wish => new()
    {
        Service = Wanted.Service,
        Minutes = Wanted.Minutes,
        FirstVisit = Wanted.FirstVisit == true,
        Therapist = Wanted.Therapist,
        Gender = Wanted.Gender,
    };

    /// <summary>From when to when a visit could start at all.</summary>
    public (Instant From, Instant To) Range(DateTimeZone zone, Instant now)
    {
        var days = DayBounds.Of(First, Last, zone);
        return (Instant.Max(days.Start, now + Duration.FromMinutes(Wanted.NoticeMinutes ?? 0)), days.End);
    }

    public bool Suits(Slot slot, DateTimeZone zone)
    {
        var local = slot.Start.InZone(zone).LocalDateTime;
        return !Passed.Contains(slot.StartMilliseconds)
            && (Days.Count == 0 || Days.Contains(local.DayOfWeek))
            && (Windows.Count == 0 || Windows.Any(window => window.From <= local.TimeOfDay && local.TimeOfDay < window.To));
    }

    public WaitingClient WaitingAgain() => this with
    {
        Status = WaitlistStatus.Waiting,
        OfferedUntilMilliseconds = null,
        Passed = Offered is null ? Passed : [.. Passed, Offered.StartMilliseconds],
    };
}
