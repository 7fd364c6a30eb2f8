namespace MassageBot.Host.Storage;

/// <summary>
/// One at a time over all hosts, by name: for calendars that do not refuse a second visit at the same time. Nothing is held open meanwhile: a
/// lease is a row with a token and an end, and whoever dies with one is waited for until then.
/// </summary>
internal interface ICalendarLeases
{
    /// <summary>The token of the lease, or null when somebody else has it.</summary>
    Task<string?> TryTakeAsync(string name, TimeSpan lasts, CancellationToken cancellationToken);

    /// <summary>Gives it back, or lets it end by itself after <paramref name="rest"/>. Nothing happens when somebody else has it by now.</summary>
    Task ReleaseAsync(string name, string token, TimeSpan rest, CancellationToken cancellationToken);
}
