using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>The protocol's calls to one host. No answer is an answer too, with the status 0.</summary>
internal sealed class DirectLine(HttpClient http, AnswerBook? book)
{
    private const string Root = "/v3/directline/conversations";
    private const int LongestEmpty = 80;

    public Task<CallAnswer> TokenAsync(CancellationToken cancellationToken) =>
        CallAsync(CallKind.Token, HttpMethod.Post, "/webchat/token", null, null, cancellationToken);

    public Task<CallAnswer> StartAsync(string token, CancellationToken cancellationToken) =>
        CallAsync(CallKind.Start, HttpMethod.Post, Root, token, null, cancellationToken);

    public Task<CallAnswer> RefreshAsync(string token, CancellationToken cancellationToken) =>
        CallAsync(CallKind.Refresh, HttpMethod.Post, "/v3/directline/tokens/refresh", token, null, cancellationToken);

    public Task<CallAnswer> ReconnectAsync(string conversation, string token, string? watermark, CancellationToken cancellationToken) =>
        CallAsync(CallKind.Reconnect, HttpMethod.Get, $"{Root}/{conversation}?watermark={watermark}", token, null, cancellationToken);

    public async Task<CallAnswer> PollAsync(string conversation, string token, string? watermark, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(CallKind.Poll, HttpMethod.Get, $"{Root}/{conversation}/activities?watermark={watermark}", token, null, cancellationToken);
        var empty = answer.IsFine && answer.Body.Length < LongestEmpty && ActivityPage.Read(answer.Body) is { Entries.Count: 0 } page && page.Watermark == (watermark ?? "0");
        return Noted(answer with { BringsNothing = empty });
    }

    public Task<CallAnswer> PostAsync(string conversation, string token, SentMessage message, CancellationToken cancellationToken)
    {
        var activity = SentActivity.Of("visitor", message.Text) with { ChannelData = new SentChannelData(message.ClientActivityId) };
        return CallAsync(
            CallKind.Post, HttpMethod.Post, $"{Root}/{conversation}/activities", token, JsonContent.Create(activity, WebChatJson.Default.SentActivity), cancellationToken);
    }

    private async Task<CallAnswer> CallAsync(
        CallKind kind, HttpMethod method, string path, string? token, HttpContent? content, CancellationToken cancellationToken) =>
        Noted(await SendAsync(kind, method, path, token, content, cancellationToken));

    private CallAnswer Noted(CallAnswer answer)
    {
        book?.Note(answer);
        return answer;
    }

    private async Task<CallAnswer> SendAsync(
        CallKind kind, HttpMethod method, string path, string? token, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content ?? (method == HttpMethod.Post ? new StringContent("", Encoding.UTF8, "application/json") : null) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await AnswerAsync(kind, request, Stopwatch.GetTimestamp(), cancellationToken);
    }

    private async Task<CallAnswer> AnswerAsync(CallKind kind, HttpRequestMessage request, long since, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return new CallAnswer(kind, (int)response.StatusCode, body, Stopwatch.GetElapsedTime(since), response.Headers.RetryAfter is not null, since);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new CallAnswer(kind, 0, default, Stopwatch.GetElapsedTime(since), false, since);
        }
    }
}
