using MassageBot.Host.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// Opens chats by the connector's REST API, once: what came of it is kept. An end that nobody knows is not followed by a second call at once; a
/// day later it is, since by then a first chat that nobody saw does no harm.
/// </summary>
internal sealed class PersonalChats(ConnectorApi connector, IConversations conversations, IPersonalChatRows rows, TimeProvider time, ILogger<PersonalChats> log) : IPersonalChats
{
    private static readonly TimeSpan NextDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    public async Task<string?> OpenAsync(string beside, string aadObjectId, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(beside, cancellationToken).ConfigureAwait(false) is not { Reference: { } text } neighbour
            || CalledChannel.ServiceUrlIn(text) is null
            || ActivityJson.TryParse(text) is not { } reference)
        {
            return null;
        }

        if (await rows.FindAsync(aadObjectId, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return await StartAsync(neighbour, reference, aadObjectId, known, cancellationToken).ConfigureAwait(false);
        }

        var now = time.GetUtcNow();
        return await rows.BeginAsync(aadObjectId, now, now + NextDay, cancellationToken).ConfigureAwait(false)
            && await CallAsync(reference, aadObjectId).ConfigureAwait(false) is { } opened
            ? await StartAsync(neighbour, reference, aadObjectId, opened, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>The channel's id of the new chat; null when there is none.</summary>
    private async Task<string?> CallAsync(JObject reference, string aadObjectId)
    {
        var answer = await connector.CallAsync(ConnectorRequest.ToOpen(reference, aadObjectId), CancellationToken.None).ConfigureAwait(false);
        switch (answer)
        {
            case ConnectorAnswer.Taken { FarId: { } id }:
                await rows.KeepAsync(aadObjectId, id, CancellationToken.None).ConfigureAwait(false);
                return id;
            case ConnectorAnswer.Later later:
                Log.ChatNotOpened(log, later.Kind);
                await rows.PutOffAsync(aadObjectId, time.GetUtcNow() + Soon, CancellationToken.None).ConfigureAwait(false);
                return null;
            default:
                Log.ChatNotOpened(log, answer is ConnectorAnswer.Refused refused ? refused.Kind : "unclear");
                return null;
        }
    }

    /// <summary>The chat as a conversation that can be told something, also after the one that was kept is gone.</summary>
    private async Task<string> StartAsync(ConversationFacts neighbour, JObject reference, string aadObjectId, string farId, CancellationToken cancellationToken)
    {
        var id = $"{neighbour.Channel}|{farId}";
        if (await conversations.FindAsync(id, cancellationToken).ConfigureAwait(false) is null)
        {
            var facts = new ConversationFacts(id, neighbour.Channel, aadObjectId, null, Reference(reference, aadObjectId, farId).ToString(Formatting.None));
            await conversations.StartAsync(facts, cancellationToken).ConfigureAwait(false);
        }

        return id;
    }

    private static JObject Reference(JObject beside, string aadObjectId, string farId) => new()
    {
        ["channelId"] = beside["channelId"],
        ["serviceUrl"] = beside["serviceUrl"],
        ["recipient"] = beside["recipient"],
        ["from"] = new JObject { ["id"] = aadObjectId, ["aadObjectId"] = aadObjectId },
        ["conversation"] = new JObject { ["id"] = farId, ["conversationType"] = "personal", ["tenantId"] = beside.SelectToken("conversation.tenantId") },
    };
}
