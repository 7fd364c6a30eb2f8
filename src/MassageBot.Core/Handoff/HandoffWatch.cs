using NodaTime;

namespace MassageBot.Core.Handoff;

/// <summary>How long a client may wait before staff are told again, in <c>clinic.yaml</c> under <c>hand-off</c>.</summary>
public sealed record HandoffPlan
{
    /// <summary>Nobody has it after this: the shared conversation is told once more.</summary>
    public Duration RemindAfter { get; init; } = Duration.FromMinutes(2);

    /// <summary>Nobody has it after this: managers are told, and the client hears so.</summary>
    public Duration ManagerAfter { get; init; } = Duration.FromMinutes(5);

    /// <summary>Neither side has said anything for so long: whoever has it is asked.</summary>
    public Duration QuietAfter { get; init; } = Duration.FromMinutes(30);

    /// <summary>Neither side has said anything for so long: the assistant goes on.</summary>
    public Duration ForgottenAfter { get; init; } = Duration.FromHours(2);
}

/// <summary>What time does to a hand-off.</summary>
public enum HandoffAlarm
{
    None,

    /// <summary>Tell the shared conversation once more.</summary>
    Remind,

    /// <summary>Tell managers, and the client the truth.</summary>
    Manager,

    /// <summary>The clinic opens: it stands on the morning list.</summary>
    Morning,

    /// <summary>Ask its holder.</summary>
    Quiet,

    /// <summary>The assistant goes on.</summary>
    Forgotten,

    /// <summary>It was put back until now.</summary>
    Woken,
}

/// <summary>The clock of hand-offs. Pure.</summary>
public static class HandoffWatch
{
    /// <summary>When its desk is to look at it again; null for never.</summary>
    public static Instant? NextLook(ClientHandoff handoff, Clinic clinic, Instant now)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        ArgumentNullException.ThrowIfNull(clinic);
        var plan = clinic.HandOff;
        return handoff.State switch
        {
            HandoffState.Waiting when !handoff.ClientWaits => null,
            HandoffState.Waiting => handoff.Reminders switch
            {
                0 => handoff.RaisedAt + plan.RemindAfter,
                1 => handoff.RaisedAt + plan.ManagerAfter,
                _ => null,
            },
            HandoffState.ForMorning => DeskHours.NextOpening(clinic, now),
            HandoffState.Snoozed => handoff.SnoozedUntil,
            HandoffState.Claimed => (handoff.LastLineAt ?? now) + (handoff.Reminders == 0 ? plan.QuietAfter : plan.ForgottenAfter),
            HandoffState.Over => null,
        };
    }

    /// <summary>What is to be done now; nothing where somebody was quicker than the clock.</summary>
    public static HandoffAlarm Look(ClientHandoff handoff, Clinic clinic, Instant now)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        ArgumentNullException.ThrowIfNull(clinic);
        var plan = clinic.HandOff;
        var quiet = now - (handoff.LastLineAt ?? now);
        return handoff.State switch
        {
            HandoffState.Waiting when !handoff.ClientWaits => HandoffAlarm.None,
            HandoffState.Waiting when handoff.Reminders == 0 && now - handoff.RaisedAt >= plan.RemindAfter => HandoffAlarm.Remind,
            HandoffState.Waiting when handoff.Reminders == 1 && now - handoff.RaisedAt >= plan.ManagerAfter => HandoffAlarm.Manager,
            HandoffState.ForMorning when DeskHours.IsOpen(clinic, now) => HandoffAlarm.Morning,
            HandoffState.Snoozed when handoff.SnoozedUntil <= now => HandoffAlarm.Woken,
            HandoffState.Claimed when quiet >= plan.ForgottenAfter => HandoffAlarm.Forgotten,
            HandoffState.Claimed when handoff.Reminders == 0 && quiet >= plan.QuietAfter => HandoffAlarm.Quiet,
            _ => HandoffAlarm.None,
        };
    }
}

/// <summary>When somebody is at the front desk. Pure.</summary>
public static class DeskHours
{
    private const int LookAhead = 60;

    public static bool IsOpen(Clinic clinic, Instant now)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        var local = now.InZone(clinic.Zone);
        return clinic.HoursOn(local.Date) is { } hours && local.TimeOfDay >= hours.Opens && local.TimeOfDay < hours.Closes;
    }

    /// <summary>Now where the clinic is open; null where it does not open within two months.</summary>
    public static Instant? NextOpening(Clinic clinic, Instant now)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        if (IsOpen(clinic, now))
        {
            return now;
        }

        var today = now.InZone(clinic.Zone).Date;
        return Enumerable.Range(0, LookAhead)
            .Select(today.PlusDays)
            .Select(date => clinic.HoursOn(date) is { } hours ? (date + hours.Opens).InZoneLeniently(clinic.Zone).ToInstant() : (Instant?)null)
            .FirstOrDefault(opens => opens > now);
    }
}

/// <summary>How long clients have waited lately, said honestly. Pure.</summary>
public static class UsualWait
{
    /// <summary>Fewer say nothing about the next one.</summary>
    private const int Fewest = 3;

    /// <summary>The median in whole minutes, at least one; null where too few were taken lately.</summary>
    public static int? Minutes(IEnumerable<Duration> waits)
    {
        var sorted = waits.Order().ToList();
        return sorted.Count < Fewest ? null : Math.Max(1, (int)Math.Ceiling(sorted[sorted.Count / 2].TotalMinutes));
    }
}
