using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// Where Twilio tells what has become of a text. One that did not arrive is told to staff, once a day for a conversation; all else is taken and
/// forgotten, in whatever order and however often it comes.
/// </summary>
internal sealed class StatusDoor(
    TwilioPosts posts, IConversations conversations, IAlerts alerts, IOptions<SmsOptions> options, TimeProvider time, ILogger<StatusDoor> log)
{
    private const int LongestCode = 8;

    public async Task<IResult> HearAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var post = await posts.ReadAsync(request, options.Value.StatusUrl, cancellationToken).ConfigureAwait(false);
        if (post is not TwilioPost.Signed { Form: var form })
        {
            return ((TwilioPost.Refused)post).Answer;
        }

        if (form["MessageStatus"] is "failed" or "undelivered")
        {
            await NoteAsync(form, cancellationToken).ConfigureAwait(false);
        }

        return Results.NoContent();
    }

    private async Task NoteAsync(TwilioForm form, CancellationToken cancellationToken)
    {
        var id = new SmsPair(form["To"], form["From"]).ConversationId;
        if (await conversations.FindAsync(id, cancellationToken).ConfigureAwait(false) is null)
        {
            return;
        }

        Log.TextNotDelivered(log, form["ErrorCode"] is { Length: > 0 and <= LongestCode } code && code.All(char.IsAsciiDigit) ? code : "none");
        await alerts.RaiseAsync(DeliveryTry.Undelivered(id, time.GetUtcNow()), id, cancellationToken).ConfigureAwait(false);
    }
}
