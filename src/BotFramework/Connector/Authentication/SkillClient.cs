using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sends activities to another bot over HTTP, signed for that bot.</summary>
internal sealed class SkillClient(Cloud cloud, ServiceClientCredentialsFactory credentials, IHttpClientFactory httpClientFactory)
    : BotFrameworkClient
{
    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(toUrl);
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);
        var signer = await credentials.CreateCredentialsAsync(fromBotId, toBotId, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);
        using var calls = new ServiceCalls(toUrl, signer, httpClientFactory);
        var sent = Addressed(activity, serviceUrl, conversationId);
        var (status, body) = await calls.SendAsync(HttpMethod.Post, string.Empty, sent, cancellationToken).ConfigureAwait(false);
        return new InvokeResponse<T> { Status = (int)status, Body = string.IsNullOrEmpty(body) ? default : JsonConvert.DeserializeObject<T>(body) };
    }

    // A copy: the caller's activity still belongs to the caller's conversation.
    private static Activity Addressed(Activity activity, Uri serviceUrl, string conversationId)
    {
        var sent = JObject.FromObject(activity).ToObject<Activity>();
        sent.RelatesTo = new ConversationReference
        {
            ServiceUrl = activity.ServiceUrl,
            ActivityId = activity.Id,
            ChannelId = activity.ChannelId,
            Locale = activity.Locale,
            Conversation = activity.Conversation,
        };
        sent.Conversation ??= new ConversationAccount();
        sent.Conversation.Id = conversationId;
        sent.ServiceUrl = serviceUrl.ToString();
        sent.Recipient ??= new ChannelAccount();
        sent.Recipient.Role = RoleTypes.Skill;
        return sent;
    }
}
