namespace MassageBot.Scheduling;

/// <summary>Background work of the calendar. Whoever runs the endpoint sets it off about once a second; it goes by the endpoint's own clock.</summary>
public interface ICalendarJob
{
    /// <summary>Does what is due and returns how much that was.</summary>
    Task<int> RunDueAsync(CancellationToken cancellationToken);
}
