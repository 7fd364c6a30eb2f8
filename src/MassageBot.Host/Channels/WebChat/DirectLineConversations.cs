using System.Security.Cryptography;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Starts conversations and hands out what opens them.</summary>
internal sealed class DirectLineConversations(
    DirectLineDoor door,
    DirectLineTokens tokens,
    IConversations conversations,
    Inbound inbound,
    StorePatience patience,
    IOptions<DirectLineOptions> options,
    TimeProvider time)
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

        var token = NewToken(RandomName(), $"dl_{RandomName()}", []);
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

        return DirectLineResults.Conversation(200, Answer(NewToken(RandomName(), userId, Origins(body))));
    }

    /// <summary>A token of a conversation that was deleted ends its client; one that never began may go on waiting.</summary>
    public async Task<IResult> RefreshTokenAsync(HttpRequest request, CancellationToken cancellationToken) => door.Identify(request) switch
    {
        Caller.Refused refused => refused.Answer,
        Caller.Visitor { Token: var token } =>
            await patience.TryAsync(stop => RefreshAsync(token, stop), StorePatience.Short, cancellationToken).ConfigureAwait(false)
            ?? DirectLineResults.Unavailable,
        _ => DirectLineResults.BadArgument("The secret needs no refreshing: send a token."),
    };

    /// <summary>Waits for a store that is out: stock clients end on a refusal here, and ask again when they hear nothing.</summary>
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
            ? NewToken(visitor.Token.Conversation, visitor.Token.UserId ?? UserId(body), visitor.Token.Origins, started: true)
            : NewToken(RandomName(), UserId(body), [], started: true);
        return await patience.KeepTryingAsync(stop => StartAsync(request, token, Locale(body), stop), options.Value.TimeToStart, cancellationToken)
            .ConfigureAwait(false) ?? DirectLineResults.Unavailable;
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

        return await patience.TryAsync(stop => ReconnectAsync(request, caller, id, watermark, stop), StorePatience.Short, cancellationToken)
            .ConfigureAwait(false) ?? DirectLineResults.Unavailable;
    }

    private async Task<IResult> RefreshAsync(DirectLineToken token, CancellationToken cancellationToken)
    {
        var known = await conversations.FindAsync(token.Conversation, cancellationToken).ConfigureAwait(false) is not null;
        return token.Started && !known
            ? DirectLineResults.UnknownConversation
            : DirectLineResults.Conversation(200, Answer(NewToken(token.Conversation, token.UserId, token.Origins, known)));
    }

    private async Task<IResult> StartAsync(HttpRequest request, DirectLineToken token, string? locale, CancellationToken cancellationToken)
    {
        var known = await conversations.FindAsync(token.Conversation, cancellationToken).ConfigureAwait(false) is not null;
        if (!known)
        {
            await OpenAsync(token, locale, cancellationToken).ConfigureAwait(false);
        }

        return DirectLineResults.Conversation(known ? 200 : 201, WithStream(request, token, ""));
    }

    private async Task<IResult> ReconnectAsync(HttpRequest request, Caller caller, string id, long watermark, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (conversation is null)
        {
            return DirectLineResults.UnknownConversation;
        }

        var token = caller is Caller.Visitor visitor
            ? NewToken(id, visitor.Token.UserId, visitor.Token.Origins, started: true)
            : NewToken(id, conversation.UserId, [], started: true);
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

    private static List<string> Origins(JObject body) =>
        [.. body.SelectTokens("trustedOrigins[*]").OfType<JValue>().Select(origin => origin.Value).OfType<string>().Select(origin => origin.TrimEnd('/'))];

    private static string? UserId(JObject body) =>
        (body["user"] as JObject)?["id"] is JValue { Value: string { Length: > 0 and <= 200 } id } ? id : null;

    private static string? Locale(JObject body) => body["locale"] is JValue { Value: string { Length: > 0 and <= 35 } locale } ? SensitiveNumbers.Mask(locale) : null;

    private DirectLineToken NewToken(string conversation, string? userId, IReadOnlyList<string> origins, bool started = false) =>
        new(TokenUse.Conversation, conversation, userId, time.GetUtcNow() + options.Value.TokenLifetime, origins, started);

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

    private static string RandomName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
