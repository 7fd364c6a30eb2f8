namespace MassageBot.Scheduling.Setup;

/// <summary>The door for the clinic's file.</summary>
public interface ICalendarSetup
{
    /// <summary>
    /// Puts the file's services, therapists, rooms and hours in place by id, all or nothing; applying the same again changes nothing.
    /// What the file no longer names is no longer offered, but its booked visits stay.
    /// </summary>
    /// <exception cref="ArgumentException">The setup contradicts itself; the message lists every fault.</exception>
    Task ApplyAsync(CalendarSetup setup, CancellationToken cancellationToken);
}
