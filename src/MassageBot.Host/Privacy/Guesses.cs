using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Privacy;
using MassageBot.Host.Keys;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Privacy;

/// <summary>Counts tries under keyed hashes, so that no name, number or address can be read off the counts.</summary>
internal sealed class Guesses(IGuessCounts counts, IKeys keys) : IGuesses
{
    private readonly KeyedHash _hash = new(keys);

    public Task<bool> CountAsync(IReadOnlyList<GuessScope> scopes, Instant now, CancellationToken cancellationToken) => scopes.Count == 0
        ? Task.FromResult(true)
        : counts.AddAsync(Counts(scopes), now.ToDateTimeOffset(), GuessLimits.Window.ToTimeSpan(), cancellationToken);

    public Task ForgiveAsync(IReadOnlyList<GuessScope> scopes, CancellationToken cancellationToken) =>
        scopes.Count == 0 ? Task.CompletedTask : counts.TakeBackAsync(Counts(scopes), cancellationToken);

    private List<GuessCount> Counts(IReadOnlyList<GuessScope> scopes) =>
        [.. scopes.Select(scope => new GuessCount($"{scope.By}|{_hash.Of(scope.Key)}", GuessLimits.Most(scope.By)))];
}

/// <summary>Something personal as it may be kept: the same each time, and nothing to anybody who has not the clinic's key.</summary>
internal sealed class KeyedHash(IKeys keys)
{
    private const string KeyName = "privacy";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(keys.Read(KeyName)[0]);

    public string Of(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
