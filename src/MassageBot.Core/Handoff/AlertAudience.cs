namespace MassageBot.Core.Handoff;

/// <summary>Who of the clinic may see an alert. Whatever tells staff of it, by whichever channel, has to ask.</summary>
public enum AlertAudience
{
    /// <summary>Everyone at the front desk.</summary>
    Team,

    /// <summary>Owner and managers only, in private.</summary>
    Managers,
}

/// <summary>Somebody of the clinic who is to be told.</summary>
public sealed record AlertReader
{
    public bool IsManager { get; init; }

    /// <summary>Set for those who give massages.</summary>
    public TherapistId? Therapist { get; init; }
}

public static class AlertReading
{
    public static AlertAudience AudienceOf(AlertKind kind) =>
        kind is AlertKind.Crisis or AlertKind.Misconduct or AlertKind.Boundary ? AlertAudience.Managers : AlertAudience.Team;

    public static IEnumerable<AlertKind> KindsFor(AlertAudience audience) => Enum.GetValues<AlertKind>().Where(kind => AudienceOf(kind) == audience);

    /// <summary>A crisis, a boundary crossed and a report about a colleague are for managers, and a report never reaches the colleague it names, manager or not.</summary>
    public static bool MayRead(this AlertReader reader, Alert alert)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(alert);
        var isConcerned = alert.NotTo is { } concerned && reader.Therapist == concerned;
        return !isConcerned && (reader.IsManager || alert.Audience == AlertAudience.Team);
    }
}
