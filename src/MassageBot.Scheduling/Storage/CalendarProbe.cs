namespace MassageBot.Scheduling.Storage;

internal sealed class CalendarProbe(ICalendarStore store) : ICalendarProbe
{
    public Task WriteAsync(CancellationToken cancellationToken) => store.WriteAsync(
        static session =>
        {
            session.Touch();
            return true;
        },
        cancellationToken);
}
