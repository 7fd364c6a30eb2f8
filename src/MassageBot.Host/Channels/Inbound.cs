using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>An activity as a channel has authenticated and mapped it.</summary>
/// <param name="Id">The id that the sender and everybody else knows it by.</param>
/// <param name="DedupeKey">The same for every delivery of it.</param>
/// <param name="Activity">Changed in place: masked.</param>
/// <param name="Echo">True when it belongs in the conversation log as well.</param>
internal sealed record InboundActivity(string Id, string DedupeKey, JObject Activity, bool Echo);

/// <summary>The one way in: mask, store, acknowledge; the turn runs by itself.</summary>
internal sealed class Inbound(IInbox inbox, TurnRunner runner)
{
    /// <summary>Stores activities of one conversation in their order. Returns the receipt of the last, for a repeated one that of its first delivery.</summary>
    public async Task<Receipt> AcceptAsync(ConversationFacts conversation, IReadOnlyList<InboundActivity> activities, CancellationToken cancellationToken)
    {
        var entries = activities.Select(activity => ToEntry(conversation, activity)).ToList();
        var receipt = await inbox.AcceptAsync(entries, cancellationToken).ConfigureAwait(false);
        runner.Wake(conversation.Id);
        return receipt;
    }

    private static InboxEntry ToEntry(ConversationFacts conversation, InboundActivity inbound)
    {
        ClientNumbers.Mask(inbound.Activity);
        return new InboxEntry
        {
            Conversation = Masked(conversation),
            DedupeKey = inbound.DedupeKey,
            ActivityId = inbound.Id,
            Activity = inbound.Activity.ToString(Formatting.None),
            Echo = inbound.Echo,
        };
    }

    /// <summary>A locale and the names in a reference are the sender's words as well.</summary>
    private static ConversationFacts Masked(ConversationFacts conversation) => conversation with
    {
        Locale = conversation.Locale is { } locale ? SensitiveNumbers.Mask(locale) : null,
        Reference = conversation.Reference is { } reference && ActivityJson.TryParse(reference) is { } known ? Masked(known) : conversation.Reference,
    };

    private static string Masked(JObject known)
    {
        ClientNumbers.Mask(known);
        return known.ToString(Formatting.None);
    }
}
