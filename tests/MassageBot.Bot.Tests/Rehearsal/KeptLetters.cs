using MassageBot.Core.Alerts;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Bookings that staff decide about, in memory: each is decided once.</summary>
internal sealed class KeptLetters : IDeadLetters
{
    private readonly HashSet<Guid> _decided = [];

    public List<CaseState> Decisions { get; } = [];

    public Task<bool> DecideAsync(Guid intent, CaseState decision, CancellationToken cancellationToken)
    {
        if (!_decided.Add(intent))
        {
            return Task.FromResult(false);
        }

        Decisions.Add(decision);
        return Task.FromResult(true);
    }
}
