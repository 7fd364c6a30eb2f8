using MassageBot.Host.Keys;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MassageBot.Host.Channels.Sms;

/// <summary>A call that claims to come from Twilio, after it was looked at.</summary>
internal abstract record TwilioPost
{
    private TwilioPost()
    {
    }

    internal sealed record Signed(TwilioForm Form) : TwilioPost;

    internal sealed record Refused(IResult Answer) : TwilioPost;
}

/// <summary>Reads what Twilio posts and lets in only what the clinic's own account has signed, for the address that the settings name.</summary>
internal sealed class TwilioPosts(IOptions<SmsOptions> options, ILogger<TwilioPosts> log)
{
    /// <summary>Characters. A text of 1,600 letters, each spelled as four bytes, with ten pictures is a third of it.</summary>
    public const int Longest = 64 * 1024;

    private const string Header = "X-Twilio-Signature";
    private const string BodyHash = "bodySHA256";

    /// <param name="request">The call.</param>
    /// <param name="url">Its address as Twilio knows it; nothing of the call itself says it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<TwilioPost> ReadAsync(HttpRequest request, string url, CancellationToken cancellationToken)
    {
        if (!IsForm(request))
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "Send application/x-www-form-urlencoded in UTF-8.");
        }

        if (request.Headers[Header].ToString() is not { Length: > 0 } offered)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"The header {Header} is missing.");
        }

        if (await BodyText.ReadAsync(request.Body, Longest, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "The form is too large for a text message.");
        }

        return Check(new Offer(offered, url, body, request.Query[BodyHash].ToString()));
    }

    private TwilioPost Check(Offer offer)
    {
        var form = TwilioForm.Parse(offer.Body);
        if (!Tokens().Any(token => IsSigned(token, offer, form)))
        {
            Log.SignatureRefused(log, "signature");
            return Refuse(StatusCodes.Status403Forbidden, "This is not signed as Twilio signs for the address in Sms:PublicUrl.");
        }

        if (!Secrets.AnyEquals([options.Value.AccountSid], form["AccountSid"]))
        {
            Log.SignatureRefused(log, "account");
            return Refuse(StatusCodes.Status403Forbidden, "That is another account than the one in Sms:AccountSid.");
        }

        return new TwilioPost.Signed(form);
    }

    private IEnumerable<string> Tokens() => new[] { options.Value.AuthToken, options.Value.AuthTokenPrevious }.OfType<string>().Where(static token => token.Length > 0);

    private static bool IsSigned(string token, Offer offer, TwilioForm form) => offer.BodyHash.Length == 0
        ? TwilioSignature.IsRight(token, offer.Signature, offer.Url, form.Fields)
        : TwilioSignature.IsRightForBody(token, offer.Signature, offer.HashedUrl, (offer.Body, offer.BodyHash));

    private static TwilioPost.Refused Refuse(int status, string why) => new(Results.Problem(why, statusCode: status));

    private static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private sealed record Offer(string Signature, string Url, string Body, string BodyHash)
    {
        public string HashedUrl => $"{Url}{(Url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}bodySHA256={BodyHash}";
    }
}
