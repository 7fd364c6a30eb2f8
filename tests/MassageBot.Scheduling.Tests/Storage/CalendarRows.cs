using MassageBot.Scheduling.Storage;

namespace MassageBot.Scheduling.Tests.Storage;

/// <summary>Rows written past the endpoint's rules, to see what the store itself makes of them.</summary>
internal static class CalendarRows
{
    public static ValueTask<long> BlocksAsync(this ICalendarStore store) =>
        store.ReadAsync(session => session.Number("SELECT count(*) FROM blocks"), CancellationToken.None);

    /// <summary>A block for an even number; for an odd one the work fails after it has written.</summary>
    public static Task<bool> InsertAsync(this ICalendarStore store, int number) => store.WriteAsync(
        session =>
        {
            session.Execute("INSERT INTO blocks (id, resource, starts, ends, created) VALUES ($id, 'clinic', 1, 2, 3)", ("$id", "block-" + number));
            return number % 2 == 0 ? true : throw new InvalidOperationException("odd");
        },
        CancellationToken.None);

    public static Task<bool> OccupyAsync(this ICalendarStore store, string resource, long starts, long ends) => store.WriteAsync(
        session =>
        {
            session.Execute(
                "INSERT INTO busy (resource, starts, ends, kind, owner) VALUES ($resource, $starts, $ends, 'appointment', 'a')",
                ("$resource", resource),
                ("$starts", starts),
                ("$ends", ends));
            return true;
        },
        CancellationToken.None);
}
