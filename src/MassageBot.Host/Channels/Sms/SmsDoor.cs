using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// Where Twilio hands over what clients text. A text is stored and then acknowledged with an empty answer; what the bot says to it leaves by
/// calls of its own.
/// </summary>
internal sealed class SmsDoor(TwilioPosts posts, IncomingTexts incoming, IOptions<SmsOptions> options)
{
    private static readonly IResult Acknowledged = Results.Text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>", "text/xml");

    public async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var post = await posts.ReadAsync(request, options.Value.PublicUrl!, cancellationToken).ConfigureAwait(false);
        if (post is not TwilioPost.Signed { Form: var form })
        {
            return ((TwilioPost.Refused)post).Answer;
        }

        if (TextMessage.Read(form) is not { } text)
        {
            return Results.Problem("A text message needs MessageSid, From and To.", statusCode: StatusCodes.Status400BadRequest);
        }

        await incoming.HearAsync(text, cancellationToken).ConfigureAwait(false);
        return Acknowledged;
    }
}
