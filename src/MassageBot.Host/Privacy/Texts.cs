using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Privacy;

/// <summary>Who wants no texts, remembered under keyed hashes of the numbers.</summary>
internal sealed class Texts(ITextConsents consents, KeyedHash hash) : ITexts
{
    public async Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken) =>
        await consents.LatestAsync(HashOf(number), ConsentKind.Texts, cancellationToken).ConfigureAwait(false) is { Given: false };

    /// <summary>The last that the number said to texts of that kind; null when it never said anything.</summary>
    public Task<ConsentRecord?> LastAsync(string number, ConsentKind kind, CancellationToken cancellationToken) =>
        consents.LatestAsync(HashOf(number), kind, cancellationToken);

    /// <summary>What a number said, as it is kept.</summary>
    public TextConsent Of(string number, ConsentRecord said) => new(HashOf(number), said);

    public string HashOf(string number) => hash.Of(Identification.Digits(number));
}
