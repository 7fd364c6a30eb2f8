namespace MassageBot.Core.OptOut;

/// <summary>Whether a number may be texted.</summary>
public interface ITexts
{
    /// <summary>True when the last that the number said to texts was no, on whatever channel.</summary>
    /// <param name="number">As a channel or a client gave it; only its digits count.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken);

    /// <summary>To be asked before the bot texts on its own account. An answer to a client needs no more than <see cref="AreRefusedAsync"/>.</summary>
    /// <param name="number">As above.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<TextsTo> OfAsync(string number, CancellationToken cancellationToken);
}
