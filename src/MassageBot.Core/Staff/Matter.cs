using NodaTime;

namespace MassageBot.Core.Staff;

/// <summary>
/// Something that staff work on: a hand-off, a proposal that waits for a second person, hours to be blocked. Buttons carry only its id; what it
/// says stands here. A turn reads it, decides, and commits the change together with what it says; where somebody else has changed it meanwhile,
/// nothing of the turn happens, and it runs again with what is true then.
/// </summary>
/// <param name="Id">Unguessable, or made of what it is about where there can be but one.</param>
/// <param name="Body">What is known of it.</param>
/// <param name="Version">Counts its changes, from 1.</param>
/// <param name="IsOpen">False when nothing is left to do.</param>
/// <param name="MadeAt">When it came up.</param>
public sealed record Matter<T>(Guid Id, T Body, int Version, bool IsOpen, Instant MadeAt)
    where T : class
{
    /// <summary>The same matter with another body; for <c>TurnEffects.Matters</c>.</summary>
    /// <param name="body">What is known now.</param>
    /// <param name="isOpen">Whether anything is left to do.</param>
    /// <param name="dueAt">When its desk is to be told that time has passed; null for never.</param>
    public MatterChange Changed(T body, bool isOpen = true, Instant? dueAt = null) => new()
    {
        Id = Id,
        Kind = MatterKind.Of<T>(),
        Body = body,
        Expected = Version,
        IsOpen = isOpen,
        DueAt = dueAt,
    };
}

/// <summary>How a matter is to be from now on.</summary>
public sealed record MatterChange
{
    public required Guid Id { get; init; }

    /// <summary>See <see cref="MatterKind"/>.</summary>
    public required string Kind { get; init; }

    public required object Body { get; init; }

    /// <summary>The version that the change was decided on; 0 for a new matter.</summary>
    public required int Expected { get; init; }

    public required bool IsOpen { get; init; }

    public Instant? DueAt { get; init; }

    /// <summary>The client's conversation that it is about: it goes with that one when the client wants to be forgotten. Null leaves it as it was.</summary>
    public string? About { get; init; }

    /// <summary>A new matter.</summary>
    public static MatterChange New<T>(Guid id, T body, bool isOpen = true, Instant? dueAt = null, string? about = null)
        where T : class => new() { Id = id, Kind = MatterKind.Of<T>(), Body = body, Expected = 0, IsOpen = isOpen, DueAt = dueAt, About = about };
}

/// <summary>Matters are told apart by the name of their body's type.</summary>
public static class MatterKind
{
    public static string Of<T>() => typeof(T).Name;
}

/// <summary>Reads matters. They are changed by turns alone.</summary>
public interface IMatters
{
    /// <summary>Null when there is none of that kind.</summary>
    Task<Matter<T>?> FindAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : class;

    /// <summary>What is open, oldest first.</summary>
    Task<IReadOnlyList<Matter<T>>> OpenAsync<T>(int limit, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Open and closed ones made since then, oldest first.</summary>
    Task<IReadOnlyList<Matter<T>>> SinceAsync<T>(Instant since, CancellationToken cancellationToken)
        where T : class;
}
