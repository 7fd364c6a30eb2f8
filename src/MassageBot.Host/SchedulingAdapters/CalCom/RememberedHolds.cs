using System.Collections.Concurrent;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Outside;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.CalCom;

/// <summary>
/// Whose holds are whose. Cal.com hides a held time from everybody, its holder included, so that a client who goes back would find their own
/// time taken. Kept by this process only: on another host the client chooses another time.
/// </summary>
internal sealed class RememberedHolds(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Hold> _holds = new(StringComparer.Ordinal);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public void Keep(string holder, OutsideOffer offer, HoldAnswer.Held held)
    {
        foreach (var (id, _) in _holds.Where(one => one.Value.Held.Until <= Now))
        {
            _holds.TryRemove(id, out _);
        }

        _holds[held.HoldId] = new Hold(holder, offer, held);
    }

    public HoldAnswer.Held? Find(string holder, OutsideOffer offer) => OfHolder(holder).FirstOrDefault(hold => hold.Offer == offer)?.Held;

    public IReadOnlyList<OutsideOffer> OffersOf(string holder) => [.. OfHolder(holder).Select(hold => hold.Offer)];

    public void Forget(string holdId) => _holds.TryRemove(holdId, out _);

    private IEnumerable<Hold> OfHolder(string holder) => _holds.Values.Where(hold => hold.Holder == holder && hold.Held.Until > Now);

    private sealed record Hold(string Holder, OutsideOffer Offer, HoldAnswer.Held Held);
}
