namespace MassageBot.Core.Alerts;

/// <summary>Bookings that could not be brought to an end, and that staff decide about.</summary>
public interface IDeadLetters
{
    /// <summary>
    /// Tries it again, notes that it was done by hand, or gives it up; the client hears of the end. False when it has been decided before, here or on
    /// the owner's page: then nothing happens.
    /// </summary>
    /// <param name="intent">The booking intent.</param>
    /// <param name="decision">Retried, done by hand or given up.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<bool> DecideAsync(Guid intent, CaseState decision, CancellationToken cancellationToken);
}
