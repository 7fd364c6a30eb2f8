using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Privacy;

/// <summary>Counts tries under keyed hashes, so that no name, number or address can be read off the counts.</summary>
internal sealed class Guesses(IGuessCounts counts, KeyedHash hash) : IGuesses
{
    public Task<bool> CountAsync(IReadOnlyList<GuessScope> scopes, Instant now, CancellationToken cancellationToken) => scopes.Count == 0
        ? Task.FromResult(true)
        : counts.AddAsync(Counts(scopes), now.ToDateTimeOffset(), GuessLimits.Window.ToTimeSpan(), cancellationToken);

    public Task ForgiveAsync(IReadOnlyList<GuessScope> scopes, CancellationToken cancellationToken) =>
        scopes.Count == 0 ? Task.CompletedTask : counts.TakeBackAsync(Counts(scopes), cancellationToken);

    private List<GuessCount> Counts(IReadOnlyList<GuessScope> scopes) =>
        [.. scopes.Select(scope => new GuessCount($"{scope.By}|{hash.Of(scope.Key)}", GuessLimits.Most(scope.By)))];
}
