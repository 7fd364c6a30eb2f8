using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// Where Twilio tells what has become of a text. One that did not arrive is told to staff, once a day for a conversation, and what that says of the
/// number is kept; all else is taken and forgotten, in whatever order and however often it comes.
/// </summary>
internal sealed class StatusDoor(
    TwilioPosts posts, IConversations conversations, IAlerts alerts, CarrierNews news, IOptions<SmsOptions> options, TimeProvider time, ILogger<StatusDoor> log)
{
    private const int LongestCode = 8;

    public async Task<IResult> HearAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var post = await posts.ReadAsync(request, options.Value.StatusUrl, cancellationToken).ConfigureAwait(false);
        if (post is not TwilioPost.Signed { Form: var form })
        {
            return ((TwilioPost.Refused)post).Answer;
        }

        await (form["MessageStatus"] switch
        {
            "failed" or "undelivered" => NoteAsync(form, cancellationToken),
            "delivered" => news.ArrivedAsync(form["To"], cancellationToken),
            _ => Task.CompletedTask,
        }).ConfigureAwait(false);
        return Results.NoContent();
    }

    private async Task NoteAsync(TwilioForm form, CancellationToken cancellationToken)
    {
        var pair = new SmsPair(form["To"], form["From"]);
        if (await conversations.FindAsync(pair.ConversationId, cancellationToken).ConfigureAwait(false) is not { } conversation)
        {
            return;
        }

        var code = form["ErrorCode"] is { Length: > 0 and <= LongestCode } told && told.All(char.IsAsciiDigit) ? told : "none";
        Log.TextNotDelivered(log, code);
        if (await news.HearAsync(pair.Client, code, cancellationToken).ConfigureAwait(false) is { } reason)
        {
            await alerts.RaiseAsync(DeliveryTry.Undelivered(conversation, reason, time.GetUtcNow()), conversation.Id, cancellationToken).ConfigureAwait(false);
        }
    }
}
