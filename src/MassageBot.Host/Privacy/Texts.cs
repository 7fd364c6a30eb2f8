using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Privacy;

/// <summary>Who wants which texts, remembered under keyed hashes of the numbers.</summary>
internal sealed class Texts(ITextConsents consents, KeyedHash hash) : ITexts
{
    public async Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken) =>
        await consents.LatestAsync(HashOf(number), ConsentKind.Texts, cancellationToken).ConfigureAwait(false) is { Given: false };

    public async Task<TextsStanding> OfAsync(string number, CancellationToken cancellationToken)
    {
        var said = (await consents.OfAsync(HashOf(number), cancellationToken).ConfigureAwait(false)).ToDictionary(one => one.Kind, one => one.Given);
        return new TextsStanding
        {
            Texts = said.TryGetValue(ConsentKind.Texts, out var texts) ? texts : null,
            Marketing = said.TryGetValue(ConsentKind.Marketing, out var marketing) ? marketing : null,
            KnowsTerms = said.ContainsKey(ConsentKind.FirstText),
        };
    }

    /// <summary>What a number said, as it is kept.</summary>
    public TextConsent Of(string number, ConsentRecord said) => new(HashOf(number), said);

    public string HashOf(string number) => hash.Of(Identification.Digits(number));

    /// <summary>Keeps what was said outside of any conversation.</summary>
    public Task NoteAsync(string number, ConsentRecord said, CancellationToken cancellationToken) =>
        consents.WriteAsync(Of(number, said), cancellationToken);
}
