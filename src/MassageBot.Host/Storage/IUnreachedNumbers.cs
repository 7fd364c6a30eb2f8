namespace MassageBot.Host.Storage;

/// <summary>A number that texts did not reach.</summary>
/// <param name="Number">A keyed hash of its digits.</param>
/// <param name="Code">The carrier's number of what is wrong.</param>
/// <param name="ForGood">The carrier says that this stays so; else the phone may only have been off.</param>
/// <param name="FirstAt">The first miss since the last text that arrived or came.</param>
/// <param name="At">The last one.</param>
internal sealed record UnreachedNumber(string Number, string Code, bool ForGood, DateTimeOffset FirstAt, DateTimeOffset At)
{
    /// <summary>Phones are off for a night. What fails again a day later and with nothing in between is taken for a number that no text reaches.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);

    public bool CannotBeReached => ForGood || At - FirstAt >= Long;
}

/// <summary>Which numbers texts do not reach. A row goes as soon as the number writes, or a text arrives there.</summary>
internal interface IUnreachedNumbers
{
    /// <summary>Null when nothing has failed there since.</summary>
    Task<UnreachedNumber?> FindAsync(string number, CancellationToken cancellationToken);

    /// <summary>Notes a miss at <see cref="UnreachedNumber.At"/>. What was said for good stays so; <see cref="UnreachedNumber.FirstAt"/> stays that of the first miss.</summary>
    Task NoteAsync(UnreachedNumber missed, CancellationToken cancellationToken);

    /// <summary>Forgets what was noted up to that time.</summary>
    Task ForgetAsync(string number, DateTimeOffset upTo, CancellationToken cancellationToken);
}
