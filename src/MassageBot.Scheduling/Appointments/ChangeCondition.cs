using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;

namespace MassageBot.Scheduling.Appointments;

/// <summary>What a caller says about the state it changes: the tag it has read (If-Match), or the key that names its intent.</summary>
internal sealed record ChangeCondition(string? IfMatch, string? Key = null)
{
    public bool IsGiven => IfMatch is not null || Key is not null;

    /// <summary>The appointment's entity tag.</summary>
    public static string Tag(Appointment appointment) => $"\"{appointment.Version}\"";

    /// <summary>Tags are compared strongly: a weak one names no state that could be changed.</summary>
    public Refusal? Against(Appointment appointment)
    {
        if (!IsGiven)
        {
            return new Refusal.ConditionMissing();
        }

        var isCurrent = IfMatch is null || IfMatch.Trim() == "*" || IfMatch.Split(',', StringSplitOptions.TrimEntries).Contains(Tag(appointment));
        return isCurrent ? null : new Refusal.VersionMismatch();
    }
}
