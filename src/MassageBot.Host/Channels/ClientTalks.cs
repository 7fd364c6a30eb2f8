using MassageBot.Bot.Handoff;
using MassageBot.Bot.Turn;
using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Channels;

/// <summary>Reads a client's conversation for staff who have it: what it remembers, and its newest lines.</summary>
internal sealed class ClientTalks(IConversations conversations, IConversationLog log) : IClientTalks
{
    /// <summary>Between lines with words stand some without.</summary>
    private const int Wordless = 3;

    private const string FrontDeskProperty = "frontDesk";

    public async Task<ClientTalk> ReadAsync(string conversation, int lines, CancellationToken cancellationToken)
    {
        var state = await conversations.StateAsync(conversation, cancellationToken).ConfigureAwait(false);
        var last = lines == 0 ? [] : await log.LastAsync(conversation, lines * Wordless, cancellationToken).ConfigureAwait(false);
        return new ClientTalk(state is null ? null : RecordIn(state), [.. last.Select(Line).OfType<TalkLine>().TakeLast(lines)]);
    }

    /// <summary>The same bag that the bot's own turns read, whatever key the framework keeps it under.</summary>
    private static ConversationRecord? RecordIn(string state)
    {
        try
        {
            return JObject.Parse(state).Properties()
                .Select(bag => bag.Value[FrontDeskProperty])
                .OfType<JObject>()
                .Select(stored => StateBags.Read(stored.ToString(Formatting.None)))
                .OfType<ConversationRecord>()
                .FirstOrDefault();
        }
        catch (JsonException)
        {
            // A later version renamed a type: the lines are there all the same.
            return null;
        }
    }

    private static TalkLine? Line(LoggedActivity logged)
    {
        var activity = ActivityJson.Read(logged.Json);
        return activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text }
            ? new TalkLine(activity.From?.Role != RoleTypes.Bot, text, activity.Timestamp is { } at ? Instant.FromDateTimeOffset(at) : null)
            : null;
    }
}
