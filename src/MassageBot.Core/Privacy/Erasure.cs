using System.Collections.Immutable;

namespace MassageBot.Core.Privacy;

/// <summary>Whose data goes. Without a number it is only what was said in the conversation that asks.</summary>
public sealed record Erasure
{
    /// <summary>E.164 or as the calendar has it; null for a conversation alone.</summary>
    public string? Phone { get; init; }

    public string? FirstName { get; init; }

    /// <summary>
    /// Only these visits, with the client they belong to; empty for all under number and name. A code that came of a typed number proves no
    /// more than its own booking: else anybody could book under a stranger's name to have them erased.
    /// </summary>
    public ImmutableArray<string> OnlyVisits { get; init; } = [];

    /// <summary>Visits ahead, which are cancelled first.</summary>
    public ImmutableArray<string> Ahead { get; init; } = [];

    /// <summary>How far a code reaches that opens a visit of this client; null where the visit is none of the bot's.</summary>
    public static bool ReachesAll(Client? client) => client is null or { NumberIsProven: true };
}
