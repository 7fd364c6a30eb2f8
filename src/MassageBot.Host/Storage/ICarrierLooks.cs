namespace MassageBot.Host.Storage;

/// <summary>Up to when the carrier was asked for texts that it could not hand over.</summary>
internal interface ICarrierLooks
{
    /// <summary>Null when no text has come to that account and number yet.</summary>
    Task<DateTimeOffset?> UpToAsync(string account, CancellationToken cancellationToken);

    /// <summary>The first text has come in. Changes nothing where one had before.</summary>
    Task BeginAsync(string account, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Everything before that time has come in or was asked for. Never goes back.</summary>
    Task SetAsync(string account, DateTimeOffset upTo, CancellationToken cancellationToken);
}
