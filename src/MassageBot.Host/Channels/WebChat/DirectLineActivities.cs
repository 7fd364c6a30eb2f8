using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Takes what a visitor says and reads back what was said.</summary>
internal sealed class DirectLineActivities(
    DirectLineDoor door, IConversations conversations, IConversationLog log, Inbound inbound, VisitorOrigin origins, StorePatience patience, TimeProvider time)
{
    private static readonly TimeSpan TimeToRead = TimeSpan.FromSeconds(1.8);

    /// <summary>A polling client gives up for good on a refusal: while the store is out it hears, after a while, that there is nothing new.</summary>
    public async Task<IResult> ReadAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (door.Identify(request, id) is Caller.Refused refused)
        {
            return refused.Answer;
        }

        if (LogPage.Sequence(request.Query["watermark"]) is not { } watermark)
        {
            return DirectLineResults.BadArgument("The watermark is none of this conversation.");
        }

        return await patience.KeepTryingAsync(stop => ReadAsync(id, watermark, stop), TimeToRead, cancellationToken).ConfigureAwait(false)
            ?? Page(LogPage.Nothing(watermark));
    }

    /// <summary>For a client whose neighbours keep the host busy: the same, without asking the store.</summary>
    public static IResult NothingNew(HttpRequest request) => Page(LogPage.Nothing(LogPage.Sequence(request.Query["watermark"]) ?? 0));

    public async Task<IResult> PostAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var caller = door.Identify(request, id);
        if (caller is Caller.Refused refused)
        {
            return refused.Answer;
        }

        var text = await BodyText.ReadAsync(request.Body, BodyText.LongestActivity, cancellationToken).ConfigureAwait(false);
        if (text is null)
        {
            return DirectLineResults.TooLarge;
        }

        return ActivityJson.TryParse(text) is { } body
            ? await AcceptAsync(caller, id, (body, Origin(request)), cancellationToken).ConfigureAwait(false)
            : DirectLineResults.BadArgument("The body must be one activity as a JSON object.");
    }

    /// <summary>What goes with an activity that came in by this request.</summary>
    public string? Origin(HttpRequest request) => origins.Of(request);

    /// <summary>Stores a visitor's activity and answers with its id.</summary>
    public async Task<IResult> AcceptAsync(Caller caller, string id, (JObject Body, string? Origin) sent, CancellationToken cancellationToken)
    {
        if (VisitorActivity.Fault(sent.Body) is { } fault)
        {
            return DirectLineResults.BadArgument(fault);
        }

        return await patience.TryAsync(stop => KeepAsync(caller, id, sent, stop), StorePatience.Short, cancellationToken).ConfigureAwait(false)
            ?? DirectLineResults.Unavailable;
    }

    private async Task<IResult> KeepAsync(Caller caller, string id, (JObject Body, string? Origin) sent, CancellationToken cancellationToken)
    {
        var (body, origin) = sent;
        if (await conversations.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } conversation)
        {
            return DirectLineResults.UnknownConversation;
        }

        if (VisitorActivity.IsPassing(body))
        {
            return DirectLineResults.ActivityId(Outgoing.NewId(time.GetUtcNow()));
        }

        var userId = (caller as Caller.Visitor)?.Token.UserId ?? conversation.UserId ?? NamedInBody(body) ?? $"dl_{id}";
        var receipt = await inbound.AcceptAsync(
            conversation with { UserId = userId }, Activities(body, conversation, userId, origin), cancellationToken).ConfigureAwait(false);
        return DirectLineResults.ActivityId(receipt.ActivityId);
    }

    /// <summary>A visitor who was unknown so far joins with the first message.</summary>
    private InboundActivity[] Activities(JObject body, ConversationFacts conversation, string userId, string? origin)
    {
        var now = time.GetUtcNow();
        var said = VisitorActivity.Of(body, conversation.Id, userId, now);
        if (origin is not null)
        {
            said.Activity["callerId"] = origin;
        }

        return conversation.UserId is null ? [VisitorActivity.Joined(conversation.Id, userId, conversation.Locale, now), said] : [said];
    }

    private static string? NamedInBody(JObject body) =>
        (body["from"] as JObject)?["id"] is JValue { Value: string { Length: > 0 and <= 200 } userId } ? userId : null;

    private async Task<IResult> ReadAsync(string id, long watermark, CancellationToken cancellationToken) =>
        await conversations.FindAsync(id, cancellationToken).ConfigureAwait(false) is null
            ? DirectLineResults.UnknownConversation
            : Page(await LogPage.ReadAsync(log, id, watermark, cancellationToken).ConfigureAwait(false));

    private static IResult Page(LogPage page) => Results.Text(page.Json, "application/json");
}
