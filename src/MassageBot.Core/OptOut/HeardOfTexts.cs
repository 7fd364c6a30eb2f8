namespace MassageBot.Core.OptOut;

/// <summary>What a message means for the texts to its number. Pure.</summary>
/// <param name="Wish">What the words want.</param>
/// <param name="Refused">The number wants no texts, as of before this message.</param>
/// <param name="ByCarrier">The carrier knew the wish and has answered it: it is recorded, and nothing is said.</param>
public sealed record HeardOfTexts(TextsWish Wish, bool Refused, bool ByCarrier = false)
{
    public static HeardOfTexts Nothing { get; } = new(TextsWish.None, false);

    /// <summary>From now on the number gets none.</summary>
    public bool Stops => !Refused && Wish is (TextsWish.Stop or TextsWish.Cancel);

    /// <summary>From now on the number gets texts again. A yes counts only where there were none: elsewhere it answers a question.</summary>
    public bool Resumes => Refused && Wish is (TextsWish.Start or TextsWish.Agree);

    public bool AsksHelp => Wish == TextsWish.Help;

    /// <summary>Nothing may be answered but what safety says: the one confirmation has been sent.</summary>
    public bool IsSilent => Refused && !Resumes && !AsksHelp;
}
