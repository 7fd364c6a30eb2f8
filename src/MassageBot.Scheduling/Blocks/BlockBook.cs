using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Blocks;

/// <summary>Blocks time, and tells which visits lie in it: those are for the staff to move.</summary>
internal sealed class BlockBook(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    private const int Page = 200;
    private static readonly Duration LongestBlock = Duration.FromDays(400);

    /// <summary>Blocks the time.</summary>
    /// <param name="wanted">Whose, and from when to when.</param>
    /// <param name="id">The block's id, where the caller names one: the same id again is the same block, as it was placed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Answer<BlockPlaced>> PlaceAsync(BlockWanted wanted, Guid? id, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var read = Read(wanted, offered).Then<BlockedTime>(block => id is { } named ? block with { Id = named.ToString() } : block);
        return await PlaceAsync(read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the clinic on whole dates.</summary>
    public async Task<Answer<BlockPlaced>> CloseAsync(ClosureWanted wanted, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await PlaceAsync(Read(wanted, offered), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The time can be booked again. Removing what is not there is fine.</summary>
    public Task RemoveAsync(string id, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            if (BlockTable.Find(session, id) is { } block)
            {
                BlockTable.Delete(session, id);
                watches.Freed(session, block.Span);
            }

            return true;
        },
        cancellationToken);

    public async Task<BlockList> ListAsync(Interval range, PageStart? after, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var place = (after?.Start ?? long.MinValue, after?.Id ?? "");
        var found = await store.ReadAsync(session => BlockTable.Touching(session, range, place, Page + 1), cancellationToken).ConfigureAwait(false);
        var next = found.Count > Page ? new PageStart(found[Page - 1].Span.Start.ToUnixTimeMilliseconds(), found[Page - 1].Id).ToCursor() : null;
        return new BlockList([.. found.Take(Page).Select(block => Shown(block, offered))], next);
    }

    private Task<Answer<BlockPlaced>> PlaceAsync(Answer<BlockedTime> read, CancellationToken cancellationToken) => read.Match(
        block => store.WriteAsync(session => Place(session, block), cancellationToken),
        refusal => Task.FromResult<Answer<BlockPlaced>>(refusal));

    private Answer<BlockPlaced> Place(ISession session, BlockedTime block)
    {
        var offered = catalogue.In(session);
        if (BlockTable.Find(session, block.Id) is { } placed)
        {
            block = placed;
        }
        else
        {
            BlockTable.Insert(session, block, clock.Now);
        }

        var affected = AppointmentTable.Touching(session, offered, block.Span, block.Resource).Where(visit => visit.IsOpen);
        return new BlockPlaced(Shown(block, offered), [.. affected.Select(visit => visit.Shown)]);
    }

    private Answer<BlockedTime> Read(BlockWanted wanted, Catalogue offered)
    {
        if (wanted.Therapist is not null && wanted.Room is not null)
        {
            return new Refusal.Invalid("Name a therapist or a room, not both.");
        }

        if ((wanted.Therapist is not null && offered.Therapist(wanted.Therapist) is null)
            || (wanted.Room is not null && offered.Rooms.All(room => room.Id != wanted.Room)))
        {
            return new Refusal.NotFound(wanted.Therapist is null ? "room" : "therapist");
        }

        if (WallTime.Read(wanted.From, offered.Zone) is not { } from || WallTime.Read(wanted.To, offered.Zone) is not { } to
            || to <= from || to - from > LongestBlock)
        {
            return new Refusal.Invalid("from and to must be times, to after from and at most 400 days later.");
        }

        var resource = wanted switch
        {
            { Therapist: { } therapist } => Resource.Therapist(therapist),
            { Room: { } room } => Resource.Room(room),
            _ => Resource.WholeClinic,
        };
        return new BlockedTime(NewId(), resource, new Interval(from, to), wanted.By, wanted.Note);
    }

    private Answer<BlockedTime> Read(ClosureWanted wanted, Catalogue offered)
    {
        var areDates = LocalDatePattern.Iso.Parse(wanted.First).TryGetValue(default, out var first)
            & LocalDatePattern.Iso.Parse(wanted.Last).TryGetValue(default, out var last);
        return areDates && last >= first && Period.DaysBetween(first, last) < 400
            ? new BlockedTime(NewId(), Resource.WholeClinic, DayBounds.Of(first, last, offered.Zone), wanted.By, wanted.Note)
            : new Refusal.Invalid("first and last must be dates (yyyy-MM-dd), last not before first and at most 400 days later.");
    }

    private string NewId() => Guid.CreateVersion7(clock.Now.ToDateTimeOffset()).ToString();

    private static Block Shown(BlockedTime block, Catalogue offered) => new()
    {
        Id = block.Id,
        Therapist = Resource.TherapistOf(block.Resource),
        Room = Resource.RoomOf(block.Resource),
        Start = block.Span.Start.ToDateTimeOffset(),
        End = block.Span.End.ToDateTimeOffset(),
        Local = WallTime.Local(block.Span.Start, offered.Zone),
        LocalEnd = WallTime.Local(block.Span.End, offered.Zone),
        Zone = offered.Zone.Id,
        By = block.By,
        Note = block.Note,
    };
}
