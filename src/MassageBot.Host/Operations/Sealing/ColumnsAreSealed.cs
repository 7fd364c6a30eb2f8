using MassageBot.Scheduling;

namespace MassageBot.Host.Operations.Sealing;

/// <summary>How far the rows of a half are sealed under the current key: where it is done, the previous one may go. Keeps nobody from being served.</summary>
internal sealed class ColumnsAreSealed(string name, SealProgress progress) : IReadinessCheck
{
    public string Name => name;

    public bool Required => false;

    public Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken)
    {
        var state = progress.Latest;
        return Task.FromResult(new ReadinessFinding(state.Unopened == 0, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [$"{name}Done"] = state.Done,
            [$"{name}Rewritten"] = state.Rewritten,
            [$"{name}Left"] = state.Left,
            [$"{name}Unopened"] = state.Unopened,
        }));
    }
}
