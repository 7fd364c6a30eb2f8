using MassageBot.Core.Staff;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>What staff work on, as the store keeps it: a change that was decided on another version is refused.</summary>
internal sealed class KeptMatters : IMatters
{
    private readonly List<Kept> _kept = [];

    /// <summary>False when one of the changes was overtaken; then none of them happens.</summary>
    public bool Take(IReadOnlyList<MatterChange> changes, Instant now)
    {
        if (changes.Any(change => (_kept.Find(one => one.Id == change.Id)?.Version ?? 0) != change.Expected))
        {
            return false;
        }

        foreach (var change in changes)
        {
            var known = _kept.FindIndex(one => one.Id == change.Id);
            var kept = new Kept(change.Id, change.Kind, change.Body, change.Expected + 1, change.IsOpen, known < 0 ? now : _kept[known].MadeAt, change.DueAt);
            if (known < 0)
            {
                _kept.Add(kept);
            }
            else
            {
                _kept[known] = kept;
            }
        }

        return true;
    }

    /// <summary>What is due, once for each version.</summary>
    public IReadOnlyList<(Guid Id, string Kind, int Version)> TakeDue(Instant now)
    {
        var due = _kept.Where(one => one.DueAt <= now).ToList();
        foreach (var one in due)
        {
            _kept[_kept.IndexOf(one)] = one with { DueAt = null };
        }

        return [.. due.Select(one => (one.Id, one.Kind, one.Version))];
    }

    public Task<Matter<T>?> FindAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : class => Task.FromResult(All<T>().FirstOrDefault(matter => matter.Id == id));

    public Task<IReadOnlyList<Matter<T>>> OpenAsync<T>(int limit, CancellationToken cancellationToken)
        where T : class => Task.FromResult<IReadOnlyList<Matter<T>>>([.. All<T>().Where(matter => matter.IsOpen).Take(limit)]);

    public Task<IReadOnlyList<Matter<T>>> SinceAsync<T>(Instant since, CancellationToken cancellationToken)
        where T : class => Task.FromResult<IReadOnlyList<Matter<T>>>([.. All<T>().Where(matter => matter.MadeAt >= since)]);

    private IEnumerable<Matter<T>> All<T>()
        where T : class => _kept.Where(one => one.Kind == MatterKind.Of<T>()).Select(one => new Matter<T>(one.Id, (T)one.Body, one.Version, one.IsOpen, one.MadeAt));

    private sealed record Kept(Guid Id, string Kind, object Body, int Version, bool IsOpen, Instant MadeAt, Instant? DueAt);
}
