using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using NodaTime;

namespace MassageBot.Bot.Handoff;

/// <summary>A client's conversation, as staff who have it are shown.</summary>
/// <param name="Record">What it remembers; null before its first turn, or when it is not kept any more.</param>
/// <param name="Lines">The newest lines, oldest first.</param>
public sealed record ClientTalk(ConversationRecord? Record, ImmutableArray<TalkLine> Lines);

/// <param name="ByClient">The client's own; else the bot's, or what a person said through it.</param>
/// <param name="Text">As it was written.</param>
/// <param name="At">When; null where that is not known.</param>
public sealed record TalkLine(bool ByClient, string Text, Instant? At);

/// <summary>Reads clients' conversations. Whoever shows one says so in <c>TurnEffects.Views</c>.</summary>
public interface IClientTalks
{
    /// <param name="conversation">As it is stored.</param>
    /// <param name="lines">How many lines at most.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<ClientTalk> ReadAsync(string conversation, int lines, CancellationToken cancellationToken);
}
