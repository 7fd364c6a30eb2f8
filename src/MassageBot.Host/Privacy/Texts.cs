using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Privacy;

/// <summary>Who wants which texts and whom none reaches, remembered under keyed hashes of the numbers.</summary>
internal sealed class Texts(ITextConsents consents, IUnreachedNumbers unreached, KeyedHash hash) : ITexts
{
    private const string Sms = "sms";

    public async Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken) =>
        await LatestAsync(number, cancellationToken).ConfigureAwait(false) is { Given: false };

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

    /// <summary>The carrier has said that no text arrives there. To be asked before the bot texts on its own account; who has written is answered.</summary>
    public async Task<bool> IsOutOfReachAsync(string number, CancellationToken cancellationToken) =>
        await unreached.FindAsync(HashOf(number), cancellationToken).ConfigureAwait(false) is { CannotBeReached: true };

    /// <summary>What a number said, as it is kept.</summary>
    public TextConsent Of(string number, ConsentRecord said) => new(HashOf(number), said);

    public string HashOf(string number) => hash.Of(Identification.Digits(number));

    /// <summary>Keeps what was said outside of any conversation.</summary>
    public Task NoteAsync(string number, ConsentRecord said, CancellationToken cancellationToken) =>
        consents.WriteAsync(Of(number, said), cancellationToken);

    /// <summary>The last that the number said to texts; null when it never said anything to that.</summary>
    public Task<ConsentRecord?> LatestAsync(string number, CancellationToken cancellationToken) =>
        consents.LatestAsync(HashOf(number), ConsentKind.Texts, cancellationToken);

    /// <summary>The carrier carries no more texts there, since the number wants none. False when that was known.</summary>
    /// <param name="number">The client's.</param>
    /// <param name="by">The carrier's code, in place of a wording.</param>
    /// <param name="now">When it was said.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<bool> RefuseAsync(string number, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await AreRefusedAsync(number, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var said = new ConsentRecord { Kind = ConsentKind.Texts, Given = false, Wording = by, Channel = Sms, At = Instant.FromDateTimeOffset(now) };
        await consents.WriteAsync(Of(number, said), cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>A text did not arrive there.</summary>
    public Task MissAsync(string number, string code, bool forGood, DateTimeOffset now, CancellationToken cancellationToken) =>
        unreached.NoteAsync(new UnreachedNumber(HashOf(number), code, forGood, now, now), cancellationToken);

    /// <summary>The number has written at that time, or a text has arrived there.</summary>
    public async Task ReachAsync(string number, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var hashed = HashOf(number);

        // Most numbers have no row: a read costs less than a write that changes nothing.
        if (await unreached.FindAsync(hashed, cancellationToken).ConfigureAwait(false) is not null)
        {
            await unreached.ForgetAsync(hashed, at, cancellationToken).ConfigureAwait(false);
        }
    }
}
