namespace MassageBot.Core.OptOut;

/// <summary>Whether a number may be texted, and what about.</summary>
public interface ITexts
{
    /// <summary>True when the last that the number said to texts was no, on whatever channel.</summary>
    /// <param name="number">As a channel or a client gave it; only its digits count.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken);

    /// <summary>Everything that the number said to texts, the last of each kind.</summary>
    /// <param name="number">As a channel or a client gave it; only its digits count.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<TextsStanding> OfAsync(string number, CancellationToken cancellationToken);
}

/// <summary>What a number said to texts, whatever the channel. Null where it never said anything to that.</summary>
public sealed record TextsStanding
{
    /// <summary>Texts at all, and those about its own visits.</summary>
    public bool? Texts { get; init; }

    /// <summary>Offers, invitations to come again, requests for a review.</summary>
    public bool? Marketing { get; init; }

    /// <summary>It has been told once how often it is texted, at what cost, and how to stop.</summary>
    public bool KnowsTerms { get; init; }

    public bool AreRefused => Texts == false;

    /// <summary>Only who said yes to it, and has not stopped texts since: a stop takes it back.</summary>
    public bool MayMarket => !AreRefused && Marketing == true;

    /// <summary>Once: a number that was asked before, or wants no texts, is not asked.</summary>
    public bool MayBeAskedAboutMarketing => !AreRefused && Marketing is null;
}

/// <summary>The clinic's own texting, as its settings name it.</summary>
/// <param name="Number">The number that clients text, E.164; null where the clinic has none.</param>
/// <param name="AsksAboutMarketing">Clients are asked once, after a booking, whether offers may come by text.</param>
public sealed record ClinicTexts(string? Number, bool AsksAboutMarketing);
