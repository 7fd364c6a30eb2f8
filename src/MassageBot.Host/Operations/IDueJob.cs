namespace MassageBot.Host.Operations;

/// <summary>Background work that a clock sets off. It never looks at the time itself: rehearsals move it.</summary>
internal interface IDueJob
{
    /// <summary>Does what is due at that time and returns how much that was.</summary>
    Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
