using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>A conversation that somebody has opened: where its activities are, and what they are asked for with.</summary>
/// <param name="Http">A client of the server.</param>
/// <param name="Activities">The path that messages go to and come from.</param>
/// <param name="Token">Null at offline-directline, which gives none.</param>
/// <param name="UserId">Who speaks.</param>
/// <param name="StreamUrl">The WebSocket; null where there is none.</param>
internal sealed record DirectLineConversation(HttpClient Http, string Activities, string? Token, string UserId, string? StreamUrl)
{
    /// <summary>Opens the clinic's page and starts a conversation.</summary>
    public static async Task<DirectLineConversation> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var page = await PostAsync(http, "/webchat/token", null, cancellationToken);
        var conversation = await PostAsync(http, "/v3/directline/conversations", page.Token, cancellationToken);
        return new DirectLineConversation(
            http, $"/v3/directline/conversations/{conversation.ConversationId}/activities", conversation.Token, page.UserId!, conversation.StreamUrl);
    }

    /// <summary>Starts a conversation at offline-directline.</summary>
    public static async Task<DirectLineConversation> OpenOfflineAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var conversation = await PostAsync(http, "/directline/conversations", null, cancellationToken);
        return new DirectLineConversation(http, $"/directline/conversations/{conversation.ConversationId}/activities", null, $"dl_{Guid.NewGuid():N}", null);
    }

    /// <summary>Says something; the id that it was taken in by.</summary>
    public async Task<string> SayAsync(string text, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, Activities, Token);
        request.Content = JsonContent.Create(SentActivity.Of(UserId, text), WebChatJson.Default.SentActivity);
        using var response = await Http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WebChatJson.Default.AcceptedActivity, cancellationToken))!.Id;
    }

    /// <summary>What was said since the watermark, as it comes: an ActivitySet.</summary>
    public async Task<byte[]> HearSinceAsync(string? watermark, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, watermark is null ? Activities : $"{Activities}?watermark={watermark}", Token);
        using var response = await Http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static async Task<OpenedConversation> PostAsync(HttpClient http, string path, string? token, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, path, token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WebChatJson.Default.OpenedConversation, cancellationToken))!;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
