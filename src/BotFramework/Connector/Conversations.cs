using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversation calls, as paths under the channel's service URL.</summary>
public class Conversations : IConversations
{
    private readonly ConnectorClient _client;

    public Conversations(ConnectorClient client)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
    }

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<ConversationsResult>(HttpMethod.Get, Paged("v3/conversations", ("continuationToken", continuationToken)), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<ResourceResponse>(HttpMethod.Post, $"{Of(conversationId)}/activities", activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<ResourceResponse>(HttpMethod.Post, $"{Of(conversationId)}/activities/history", transcript, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<ResourceResponse>(HttpMethod.Put, $"{Of(conversationId)}/activities/{Part(activityId)}", activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<ResourceResponse>(HttpMethod.Post, $"{Of(conversationId)}/activities/{Part(activityId)}", activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await _client.SendAsync<object>(HttpMethod.Delete, $"{Of(conversationId)}/activities/{Part(activityId)}", null, customHeaders, cancellationToken).ConfigureAwait(false);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<IList<ChannelAccount>>(HttpMethod.Get, $"{Of(conversationId)}/members", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<PagedMembersResult>(HttpMethod.Get, Paged($"{Of(conversationId)}/pagedmembers", ("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)), ("continuationToken", continuationToken)), null, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await _client.SendAsync<object>(HttpMethod.Delete, $"{Of(conversationId)}/members/{Part(memberId)}", null, customHeaders, cancellationToken).ConfigureAwait(false);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<IList<ChannelAccount>>(HttpMethod.Get, $"{Of(conversationId)}/activities/{Part(activityId)}/members", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        _client.SendAsync<ResourceResponse>(HttpMethod.Post, $"{Of(conversationId)}/attachments", attachmentUpload, customHeaders, cancellationToken);

    internal Task<HttpOperationResponse<ChannelAccount>> GetMemberAsync(
        string userId,
        string conversationId,
        CancellationToken cancellationToken) =>
        _client.SendAsync<ChannelAccount>(
            HttpMethod.Get,
            $"{Of(conversationId)}/members/{Part(userId)}",
            null,
            null,
            cancellationToken);

    private static string Of(string conversationId) => $"v3/conversations/{Part(conversationId)}";

    private static string Part(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Uri.EscapeDataString(id);
    }

    private static string Paged(string path, params (string Name, string Value)[] query)
    {
        var given = query.Where(pair => pair.Value != null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}").ToList();
        return given.Count == 0 ? path : $"{path}?{string.Join('&', given)}";
    }
}
