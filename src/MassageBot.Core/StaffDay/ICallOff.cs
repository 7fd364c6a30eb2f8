using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffDay;

/// <summary>Tells clients that the clinic cannot keep their visits, and knows who of them can be told by text.</summary>
public interface ICallOff
{
    /// <summary>How each client can be reached, by the visit's id.</summary>
    Task<IReadOnlyDictionary<string, ClientReach>> ReachAsync(IReadOnlyCollection<DayVisit> visits, CancellationToken cancellationToken);

    /// <summary>
    /// Calls off the visits that begin in that span: their clients are texted, each once, by day. <paramref name="key"/> names it: asked again, it is the
    /// same one, and nobody is told twice.
    /// </summary>
    Task CallOffAsync(Guid key, Away starts, string by, CancellationToken cancellationToken);

    /// <summary>Nobody more is told; one that is not known is fine.</summary>
    Task EndAsync(Guid key, CancellationToken cancellationToken);
}

/// <summary>What is known of a client besides their visits.</summary>
/// <param name="Language">As they wrote to us; null for who never has.</param>
/// <param name="Texts">Whether they can be told by text.</param>
public sealed record ClientReach(Language? Language, TextReach Texts);

/// <summary>Whether a client can be texted about a visit.</summary>
public enum TextReach
{
    ByText,

    /// <summary>The visit stands under no number that could be texted.</summary>
    NoNumber,

    /// <summary>They have not allowed it.</summary>
    NotAllowed,

    /// <summary>They have stopped texts.</summary>
    Refused,

    /// <summary>Texts do not arrive.</summary>
    Unreachable,

    /// <summary>The clinic sends none.</summary>
    NotSetUp,
}
