namespace MassageBot.Core.OptOut;

/// <summary>What a text message wants of the texts themselves.</summary>
public enum TextsWish
{
    None,

    /// <summary>No more texts.</summary>
    Stop,

    /// <summary>The same by a word that is also said of visits.</summary>
    Cancel,

    /// <summary>Texts again.</summary>
    Start,

    /// <summary>No offers; texts about visits stay.</summary>
    NoOffers,

    /// <summary>A yes, which wants texts again only of somebody who gets none.</summary>
    Agree,

    /// <summary>Who writes here, and how to stop it.</summary>
    Help,
}
