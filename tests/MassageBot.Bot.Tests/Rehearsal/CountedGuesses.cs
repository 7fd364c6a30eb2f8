using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Counts tries as the host does, for as long as the test runs; several talks may share it.</summary>
internal sealed class CountedGuesses : IGuesses
{
    private readonly Dictionary<GuessScope, int> _tries = [];

    public Task<bool> CountAsync(IReadOnlyList<GuessScope> scopes, Instant now, CancellationToken cancellationToken)
    {
        if (scopes.Any(scope => _tries.GetValueOrDefault(scope) >= GuessLimits.Most(scope.By)))
        {
            return Task.FromResult(false);
        }

        foreach (var scope in scopes)
        {
            _tries[scope] = _tries.GetValueOrDefault(scope) + 1;
        }

        return Task.FromResult(true);
    }

    public Task ForgiveAsync(IReadOnlyList<GuessScope> scopes, CancellationToken cancellationToken)
    {
        foreach (var scope in scopes)
        {
            _tries[scope]--;
        }

        return Task.CompletedTask;
    }
}
