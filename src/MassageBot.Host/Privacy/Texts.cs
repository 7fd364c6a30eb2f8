using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Host.Keys;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Privacy;

/// <summary>Who wants no texts, remembered under keyed hashes of the numbers.</summary>
internal sealed class Texts(ITextConsents consents, IKeys keys) : ITexts
{
    private readonly Lazy<KeyedHash> _hash = new(() => new KeyedHash(keys));

    public async Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken) =>
        await consents.LatestAsync(HashOf(number), ConsentKind.Texts, cancellationToken).ConfigureAwait(false) is { Given: false };

    /// <summary>What a number said, as it is kept.</summary>
    public TextConsent Of(string number, ConsentRecord said) => new(HashOf(number), said);

    private string HashOf(string number) => _hash.Value.Of(Identification.Digits(number));
}
