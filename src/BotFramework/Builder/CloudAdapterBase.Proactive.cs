using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    public override Task ContinueConversationAsync(
        string botAppId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation == null || continuationActivity.ServiceUrl == null)
        {
            throw new ArgumentException("The activity that continues a conversation has to name the conversation and its service URL.", nameof(continuationActivity));
        }

        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var begun = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        var start = new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = begun.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount(id: begun.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        await ProcessProactiveAsync(identity, start, audience, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn that no request started.</summary>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var caller = new Caller(claimsIdentity, audience, BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity));
        using var turn = await BeginTurnAsync(caller, continuationActivity, callback, cancellationToken).ConfigureAwait(false);
        using var connector = turn.TurnState.Get<IConnectorClient>();
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        var id = botAppId ?? string.Empty;
        return new ClaimsIdentity([
            new Claim(AuthenticationConstants.AudienceClaim, id),
            new Claim(AuthenticationConstants.AppIdClaim, id),
        ]);
    }

    private async Task<TurnContext> BeginTurnAsync(
        Caller caller,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var connector = caller.Factory == null
            ? null
            : await caller.Factory.CreateAsync(activity.ServiceUrl, caller.Audience, cancellationToken).ConfigureAwait(false);
        var tokens = await BotFrameworkAuthentication.CreateUserTokenClientAsync(caller.Identity, cancellationToken).ConfigureAwait(false);
        var turn = new TurnContext(this, activity);
        Put(BotIdentityKey, caller.Identity);
        Put(OAuthScopeKey, caller.Audience);
        Put(typeof(IConnectorClient).FullName, connector);
        Put(typeof(UserTokenClient).FullName, tokens);
        Put(typeof(BotCallbackHandler).FullName, callback);
        Put(typeof(ConnectorFactory).FullName, caller.Factory);
        return turn;

        void Put(string key, object value)
        {
            if (value != null)
            {
                turn.TurnState[key] = value;
            }
        }
    }

    private sealed record Caller(ClaimsIdentity Identity, string Audience, ConnectorFactory Factory);
}
