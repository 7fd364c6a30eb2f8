namespace MassageBot.Scheduling.Storage;

/// <summary>
/// The endpoint's database. Every call can end in <see cref="CalendarUnavailableException"/>, and a write in
/// <see cref="DoubleBookingException"/>.
/// </summary>
internal interface ICalendarStore : IDisposable
{
    /// <summary>
    /// Runs work as a step of its own, after all earlier writers and before all later ones of every host, and answers once it is on disk.
    /// Once begun it runs to its end, whoever asked for it. Work that throws is undone alone. It may be run a second time when the first
    /// run is known to be lost, so it changes nothing but the session.
    /// </summary>
    Task<T> WriteAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken);

    /// <summary>The same for a step of many rows, such as an import: its caller waits longer, and so do those behind it.</summary>
    Task<T> WriteLongAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken);

    /// <summary>Reads the last committed state. Each statement sees a state of its own.</summary>
    ValueTask<T> ReadAsync<T>(Func<ISession, T> read, CancellationToken cancellationToken);

    /// <summary>Which state the calendar is in now, whoever changed it.</summary>
    ValueTask<Edition> EditionAsync(CancellationToken cancellationToken);

    /// <summary>Sees to it that what was deleted cannot be read from the disk either, as far as that is the program's to do.</summary>
    Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The number of the newest schema script that was applied.</summary>
    int SchemaVersion { get; }
}

/// <summary>A state of the calendar.</summary>
/// <param name="Revision">Rises with every change, before its caller is answered.</param>
/// <param name="Setup">Names the setup the database holds; null where no other process can have changed it.</param>
internal readonly record struct Edition(long Revision, string? Setup);
