using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Blocks;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Import;

/// <summary>Puts existing visits and full spans into the calendar, all or nothing.</summary>
internal sealed class Importer(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock)
{
    private static readonly Duration LongestFullSpan = Duration.FromDays(400);

    public async Task<Answer<Imported>> RunAsync(ImportWanted wanted, CancellationToken cancellationToken)
    {
        if (wanted.Now is { } now)
        {
            clock.Set(now);
        }

        Answer<Imported> answer;
        try
        {
            answer = await store.WriteLongAsync(session => Write(session, wanted), cancellationToken).ConfigureAwait(false);
        }
        catch (ImportRefused refused)
        {
            return refused.Why;
        }

        Switch(wanted);
        return answer.Then<Imported>(imported => imported with { Down = clock.IsDown });
    }

    private void Switch(ImportWanted wanted)
    {
        if (wanted.Down == true)
        {
            clock.GoDown(wanted.DownFor);
        }
        else if (wanted.Down == false)
        {
            clock.ComeBack();
        }
    }

    private Answer<Imported> Write(ISession session, ImportWanted wanted)
    {
        HoldTable.ForgetExpired(session, clock.Now);
        List<Appointment> visits = [.. (wanted.Appointments ?? []).Select(visit => Put(session, visit))];
        foreach (var span in wanted.Full ?? [])
        {
            Block(session, span);
        }

        return new Imported(visits, wanted.Full?.Count ?? 0, clock.IsDown, clock.Now.ToDateTimeOffset());
    }

    private Appointment Put(ISession session, ImportedVisit imported)
    {
        var offered = catalogue.In(session);
        var service = offered.Service(imported.Service)
            ?? throw new ImportRefused(new Refusal.Invalid("An imported service is not known."));
        if (imported.Minutes is < 1 or > 600)
        {
            throw new ImportRefused(new Refusal.Invalid("Imported minutes must be 1 to 600."));
        }

        var start = WallTime.Read(imported.Start, offered.Zone)
            ?? throw new ImportRefused(new Refusal.Invalid("An imported start is no time."));
        var id = imported.Id ?? Guid.CreateVersion7(clock.Now.ToDateTimeOffset()).ToString();
        if (AppointmentTable.Find(session, offered, id) is { } already)
        {
            return already.Shown;
        }

        var wish = new VisitWish { Service = service.Id, Minutes = imported.Minutes, Therapist = imported.Therapist };
        var span = VisitSpan.Of(service, wish, start);
        var slot = Place(session, offered, service, wish, span);
        var client = new AppointmentWanted
        {
            Client = new Client { Reference = imported.Reference, FirstName = imported.Name, Phone = imported.Phone },
            Status = imported.Status,
            BookedBy = "import",
        };
        var visit = NewVisit.For(slot, span, offered, client, new NewVisitMark(id, ConfirmationCode.New(session), clock.Now));
        AppointmentTable.Insert(session, visit, span);
        if (visit.IsOpen)
        {
            Occupancy.TakeForAppointment(session, slot, span, id);
        }

        return visit.Shown;
    }

    // Working hours first; a visit that exists already may lie outside them, then whoever is free has it.
    private Slot Place(ISession session, Catalogue offered, ServiceSetup service, VisitWish wish, VisitSpan span)
    {
        var range = new Interval(span.Start, span.BusyUntil);
        var busy = BusyTimes.Of(BusyRow.Within(session, range), range, clock.Now);
        var date = span.Start.InZone(offered.Zone).Date;
        var slot = new Assignment(offered, service, wish, busy, date.PlusDays(-1), date.PlusDays(2)).At(span.Start)
            ?? new Assignment(offered, service, wish, busy, date.PlusDays(-1), date.PlusDays(2), ignoreHours: true).At(span.Start);
        return slot ?? throw new ImportRefused(new Refusal.SlotTaken());
    }

    private void Block(ISession session, FullSpan span)
    {
        var zone = catalogue.In(session).Zone;
        if (WallTime.Read(span.From, zone) is not { } from || WallTime.Read(span.To, zone) is not { } to
            || to <= from || to - from > LongestFullSpan)
        {
            throw new ImportRefused(new Refusal.Invalid("A full span needs from and to, at most 400 days apart."));
        }

        var id = Guid.CreateVersion7(clock.Now.ToDateTimeOffset()).ToString();
        BlockTable.Insert(session, new BlockedTime(id, Resource.WholeClinic, new Interval(from, to), "import"), clock.Now);
    }

    /// <summary>Leaves the writer, so that its savepoint undoes what the import has written so far.</summary>
    private sealed class ImportRefused(Refusal why) : Exception
    {
        public Refusal Why { get; } = why;
    }
}
