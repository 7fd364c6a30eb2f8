using Microsoft.Extensions.Logging;

namespace MassageBot.Scheduling;

/// <summary>
/// Goes through the rows of one database, a small step at a time, until all are sealed under the current key. Each step stands by itself: a program that ends
/// in the middle leaves rows under both keys, all of which can be read, and the next one begins anew. Once a day it looks again.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="seal">The keys.</param>
/// <param name="progress">Is told how far it is.</param>
/// <param name="log">Hears of the end of a pass that did something.</param>
public sealed class SealPass(ISealedRows rows, ColumnSeal seal, SealProgress progress, ILogger log)
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenPasses = TimeSpan.FromDays(1);

    private DateTimeOffset nextBeat = DateTimeOffset.MinValue;
    private Course? course;

    /// <summary>Does one step, if there is one to do, and returns how many rows it looked at.</summary>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!seal.HasKey)
        {
            return 0;
        }

        // A clock that was set back must not keep it waiting until it has caught up.
        if (now >= nextBeat || nextBeat - now > BetweenBeats)
        {
            nextBeat = now + BetweenBeats;
            var keys = await rows.BeatAsync(now, cancellationToken).ConfigureAwait(false);
            course ??= Begin(keys, now);
        }

        return course is { } under ? await StepAsync(under, now, cancellationToken).ConfigureAwait(false) : 0;
    }

    private Course? Begin(IReadOnlyList<SealKey> keys, DateTimeOffset now)
    {
        var others = keys.Where(key => key.Fingerprint != seal.Current).ToList();
        var doneAt = keys.FirstOrDefault(key => key.Fingerprint == seal.Current)?.DoneAt;
        if (seal.Current is null || (others.Count == 0 && doneAt is { } done && now - done < BetweenPasses && done <= now))
        {
            progress.Latest = progress.Latest with { Done = seal.Current is not null };
            return null;
        }

        return new Course
        {
            Spared = [.. others.Where(key => key.IsLive).Select(key => key.Fingerprint)],
            Unused = [.. others.Where(key => !key.IsLive).Select(key => key.Fingerprint)],
        };
    }

    private async Task<int> StepAsync(Course under, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var step = await rows.RewriteAsync(under.Part, under.After, under.Spared, cancellationToken).ConfigureAwait(false);
        under.Add(step);
        progress.Latest = under.State;
        if (under.Part == rows.Parts)
        {
            course = null;
            await EndAsync(under, now, cancellationToken).ConfigureAwait(false);
        }

        return Math.Max(1, step.Looked);
    }

    private async Task EndAsync(Course under, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = under.State;
        if (state.Unopened > 0)
        {
            log.SealedRowsUnopened(rows.Name, state.Unopened);
        }

        if (state.Left + state.Unopened > 0 || under.Spared.Count > 0)
        {
            return;
        }

        await rows.FinishAsync(under.Unused, now, cancellationToken).ConfigureAwait(false);
        progress.Latest = state with { Done = true };
        if (state.Rewritten > 0 || under.Unused.Count > 0)
        {
            log.RowsSealed(rows.Name, seal.Current!, state.Rewritten);
        }
    }

    /// <summary>Where a pass is.</summary>
    private sealed class Course
    {
        public required IReadOnlyCollection<string> Spared { get; init; }

        public required IReadOnlyList<string> Unused { get; init; }

        public int Part { get; private set; }

        public string? After { get; private set; }

        public SealState State { get; private set; } = new();

        public void Add(SealStep step)
        {
            State = State with
            {
                Rewritten = State.Rewritten + step.Rewritten,
                Left = State.Left + step.Left,
                Unopened = State.Unopened + step.Unopened,
            };
            After = step.Next;
            Part += step.Next is null ? 1 : 0;
        }
    }
}
