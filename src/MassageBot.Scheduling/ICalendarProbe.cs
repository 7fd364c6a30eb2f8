namespace MassageBot.Scheduling;

/// <summary>For whoever looks after the program: whether the calendar can take bookings.</summary>
public interface ICalendarProbe
{
    /// <summary>Writes to the database, and nothing that anybody could read. Fails when a booking would.</summary>
    Task WriteAsync(CancellationToken cancellationToken);
}
