using NodaTime;

namespace MassageBot.Core.Understanding;

/// <summary>How long a client was away while something was open.</summary>
public enum Absence
{
    /// <summary>Not so long that the thread is lost.</summary>
    None,

    /// <summary>Long enough to have forgotten what was open: it may be asked once whether to go on.</summary>
    Hours,

    /// <summary>Nobody goes on with a question of yesterday: what was open is dropped.</summary>
    Day,
}

public static class Absences
{
    /// <summary>By then a held slot has long gone back, and the phone was put away; a lunch break or a meeting is shorter.</summary>
    public static readonly Duration Hours = Duration.FromHours(2);

    /// <summary>"Tomorrow" means another day by now.</summary>
    public static readonly Duration Day = Duration.FromHours(24);

    /// <param name="heardAt">The client's last message; null when there was none.</param>
    /// <param name="now">The moment of the new one.</param>
    public static Absence Of(Instant? heardAt, Instant now) => heardAt is not { } last || now - last < Hours
        ? Absence.None
        : now - last < Day ? Absence.Hours : Absence.Day;
}
