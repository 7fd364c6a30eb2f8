using System.Security.Cryptography;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Starts conversations and hands out what opens them.</summary>
internal sealed class DirectLineConversations(
    DirectLineDoor door, DirectLineTokens tokens, IConversations conversations, Inbound inbound, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int LongestBody = 8 * 1024;

    private static readonly TimeSpan TimeToConnect = TimeSpan.FromSeconds(60);

    /// <summary>The token of the page's own visitor: a new conversation and a new visitor, whose id nobody can guess.</summary>
    public IResult PageToken(HttpRequest request)
    {
        if (!door.IsTrusted(request, []))
        {
            return DirectLineResults.UntrustedOrigin;
        }

        var token = NewToken(NewConversation(), $"dl_{RandomName()}", []);
        return DirectLineResults.Conversation(200, Answer(token) with { UserId = token.UserId });
    }

    public async Task<IResult> GenerateTokenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        switch (door.Identify(request))
        {
            case Caller.Refused refused:
                return refused.Answer;
            case Caller.Visitor:
                return DirectLineResults.OnlyWithSecret;
        }

        if (await ReadAsync(request, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            return DirectLineResults.BadArgument("The body must be a JSON object.");
        }

        var userId = UserId(body);
        if (userId is not null && !userId.StartsWith("dl_", StringComparison.Ordinal))
        {
            return DirectLineResults.BadArgument("user.id must begin with dl_.");
        }

        var origins = (body["trustedOrigins"] as JArray)?.Values<string>().OfType<string>().Select(origin => origin.TrimEnd('/')).ToList() ?? [];
        return DirectLineResults.Conversation(200, Answer(NewToken(NewConversation(), userId, origins)));
    }

    public IResult RefreshToken(HttpRequest request) => door.Identify(request) switch
    {
        Caller.Refused refused => refused.Answer,
        Caller.Visitor { Token: var token } => DirectLineResults.Conversation(200, Answer(NewToken(token.Conversation, token.UserId, token.Origins))),
        Caller.Secret => DirectLineResults.BadArgument("The secret needs no refreshing: send a token."),
        _ => DirectLineResults.InvalidCredentials,
    };

    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = door.Identify(request);
        if (caller is Caller.Refused refused)
        {
            return refused.Answer;
        }

        if (await ReadAsync(request, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            return DirectLineResults.BadArgument("The body must be a JSON object.");
        }

        var token = caller is Caller.Visitor visitor
            ? NewToken(visitor.Token.Conversation, visitor.Token.UserId ?? UserId(body), visitor.Token.Origins)
            : NewToken(NewConversation(), UserId(body), []);
        var status = await conversations.FindAsync(token.Conversation, cancellationToken).ConfigureAwait(false) is null ? 201 : 200;
        if (status == 201)
        {
            await OpenAsync(token, Locale(body), cancellationToken).ConfigureAwait(false);
        }

        return DirectLineResults.Conversation(status, WithStream(request, token, ""));
    }

    /// <summary>A new token and a new socket address, to go on from a watermark.</summary>
    public async Task<IResult> ReconnectAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var caller = door.Identify(request, id);
        if (caller is Caller.Refused refused)
        {
            return refused.Answer;
        }

        if (LogPage.Sequence(request.Query["watermark"]) is not { } watermark)
        {
            return DirectLineResults.BadArgument("The watermark is none of this conversation.");
        }

        var conversation = await conversations.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (conversation is null)
        {
            return DirectLineResults.UnknownConversation;
        }

        var token = caller is Caller.Visitor visitor
            ? NewToken(id, visitor.Token.UserId, visitor.Token.Origins)
            : NewToken(id, conversation.UserId, []);
        return DirectLineResults.Conversation(200, WithStream(request, token, watermark == 0 ? "" : $"{watermark}"));
    }

    /// <summary>Without a visitor the greeting waits for the first message.</summary>
    private async Task OpenAsync(DirectLineToken token, string? locale, CancellationToken cancellationToken)
    {
        var conversation = new ConversationFacts(token.Conversation, VisitorActivity.Channel, token.UserId, locale, Reference: null);
        if (token.UserId is null)
        {
            await conversations.StartAsync(conversation, cancellationToken).ConfigureAwait(false);
            return;
        }

        var joined = VisitorActivity.Joined(token.Conversation, token.UserId, locale, time.GetUtcNow());
        await inbound.AcceptAsync(conversation, [joined], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<JObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var text = await BodyText.ReadAsync(request.Body, LongestBody, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(text) ? (text is null ? null : []) : ActivityJson.TryParse(text);
    }

    private static string? UserId(JObject body) =>
        (body["user"] as JObject)?["id"] is JValue { Value: string { Length: > 0 and <= 200 } id } ? id : null;

    private static string? Locale(JObject body) => body["locale"] is JValue { Value: string { Length: > 0 and <= 35 } locale } ? SensitiveNumbers.Mask(locale) : null;

    private DirectLineToken NewToken(string conversation, string? userId, IReadOnlyList<string> origins) =>
        new(TokenUse.Conversation, conversation, userId, time.GetUtcNow() + options.Value.TokenLifetime, origins);

    private ConversationAnswer Answer(DirectLineToken token) => new()
    {
        ConversationId = token.Conversation,
        Token = tokens.Sign(token),
        ExpiresIn = (int)options.Value.TokenLifetime.TotalSeconds,
    };

    private ConversationAnswer WithStream(HttpRequest request, DirectLineToken token, string watermark)
    {
        var ticket = tokens.Sign(token with { Use = TokenUse.Stream, ExpiresAt = time.GetUtcNow() + TimeToConnect });
        var scheme = request.IsHttps ? "wss" : "ws";
        return Answer(token) with
        {
            StreamUrl = $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{token.Conversation}/stream?watermark={watermark}&t={ticket}",
            ReferenceGrammarId = token.Conversation,
        };
    }

    private static string NewConversation() => RandomName();

    private static string RandomName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
