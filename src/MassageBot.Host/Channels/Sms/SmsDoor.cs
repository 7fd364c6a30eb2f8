using MassageBot.Core.Content;
using MassageBot.Core.OptOut;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// Where Twilio hands over what clients text. A text is stored and then acknowledged with an empty answer; what the bot says to it leaves by
/// calls of its own. What is not answered at all (short codes, other countries, our own numbers) is acknowledged and not kept.
/// </summary>
internal sealed class SmsDoor(
    TwilioPosts posts, Inbound inbound, SmsCaps caps, CarrierNews news, IContentSource content, IOptions<SmsOptions> options, TimeProvider time, ILogger<SmsDoor> log)
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

        if (LeftOut(text) is { } kind)
        {
            Log.TextLeftOut(log, text.Id, kind);
            return Acknowledged;
        }

        await inbound.AcceptAsync(text.Conversation, [text.Activity(time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
        await news.ArrivedAsync(text.Pair.Client, cancellationToken).ConfigureAwait(false);
        return Acknowledged;
    }

    /// <summary>Who has had enough is heard however much they have texted before.</summary>
    private string? LeftOut(TextMessage text) =>
        SmsNumbers.Fault(options.Value, text.Pair) ?? (WantsNoTexts(text) || caps.Take(text.Pair.Client) ? null : "too-many");

    private bool WantsNoTexts(TextMessage text) =>
        text.OptOut is not null || content.Current.OptOut.Read(text.Text) is TextsWish.Stop or TextsWish.Cancel;
}
