using MassageBot.Core.Privacy;

namespace MassageBot.Host.Storage;

/// <summary>What a number said to being texted.</summary>
/// <param name="Number">A keyed hash of its digits.</param>
/// <param name="Consent">What, to which words, where and when.</param>
internal sealed record TextConsent(string Number, ConsentRecord Consent);

/// <summary>Who may be texted, by number. Written with the turn that said so, or when the carrier says it; never deleted, since a number that wants none has to be remembered.</summary>
internal interface ITextConsents
{
    /// <summary>The latest of each kind that the number said anything to.</summary>
    Task<IReadOnlyList<ConsentRecord>> OfAsync(string number, CancellationToken cancellationToken);

    /// <summary>The latest of that kind; null when the number never said anything to it.</summary>
    Task<ConsentRecord?> LatestAsync(string number, ConsentKind kind, CancellationToken cancellationToken);

    /// <summary>Writes what was said outside of any turn: to a person by telephone, or to the carrier.</summary>
    Task WriteAsync(TextConsent said, CancellationToken cancellationToken);
}
