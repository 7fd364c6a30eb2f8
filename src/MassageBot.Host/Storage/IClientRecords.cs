using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;

namespace MassageBot.Host.Storage;

/// <summary>A client's booking, as it is kept once the calendar has it.</summary>
internal sealed record ClientNews(Client Client, string VisitId, string Conversation, DateTimeOffset At);

/// <summary>What goes of what the bot keeps.</summary>
/// <param name="Erasure">Whose; with no number, of nobody but who writes in the conversation.</param>
/// <param name="Conversation">That asked for it: it goes on, without what was said in it.</param>
/// <param name="HashOf">A number as it may be remembered of somebody who wants no texts.</param>
/// <param name="Now">When what is left is closed.</param>
internal sealed record ErasureWork(Erasure Erasure, string Conversation, Func<string, string> HashOf, DateTimeOffset Now);

/// <summary>Clients as the bot keeps them, and what is kept of them elsewhere in its tables.</summary>
internal interface IClientRecords : IClients
{
    /// <summary>Writes the client, what they agreed to and their visit; what is written already stays one.</summary>
    Task WriteAsync(ClientNews news, CancellationToken cancellationToken);

    /// <summary>The clients of these visits have another name or number, which nobody has proven.</summary>
    Task ChangeAsync(IReadOnlyList<string> visitIds, ContactChange contact, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes it for good: the client, the transcripts of their conversations, what these remember, alerts' names and numbers, messages that were not
    /// understood. A report about a colleague and a crisis keep their transcripts as long as their own entry is kept. Repeating it is fine.
    /// </summary>
    Task EraseAsync(ErasureWork work, CancellationToken cancellationToken);
}
