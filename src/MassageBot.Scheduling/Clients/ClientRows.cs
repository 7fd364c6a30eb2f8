using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Waitlist;

namespace MassageBot.Scheduling.Clients;

/// <summary>Which rows are a client's: the same for who wants a copy of them and for who wants to be forgotten.</summary>
internal static class ClientRows
{
    public static List<BookedVisit> Visits(ISession session, Catalogue offered, EraseWanted wanted)
    {
        if (wanted.AppointmentIds is { Count: > 0 } ids)
        {
            return [.. ids.Distinct(StringComparer.Ordinal).Select(id => AppointmentTable.Find(session, offered, id)).OfType<BookedVisit>().Where(IsSomebodys)];
        }

        return [.. AppointmentTable.Under(session, offered, PhoneDigits.All(wanted.Phone!))
            .Where(visit => IsSomebodys(visit) && (wanted.Name is null || ClientName.Has(visit.Shown.Client.FirstName, wanted.Name)))];
    }

    /// <summary>Of the waitlist; none where only visits are named.</summary>
    public static List<WaitingClient> Entries(ISession session, EraseWanted wanted) => wanted.Phone is not { } phone
        ? []
        : [.. WaitlistTable.Under(session, phone).Where(entry => wanted.Name is null || ClientName.Has(entry.Wanted.Client.FirstName, wanted.Name))];

    private static bool IsSomebodys(BookedVisit visit) => visit.Shown.Client.Phone.Length > 0;
}
