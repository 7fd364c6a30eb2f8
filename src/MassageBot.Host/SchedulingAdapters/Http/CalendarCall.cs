using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Host.SchedulingAdapters.Http;

/// <summary>What came back from the calendar.</summary>
internal abstract record CalendarAnswer<T>
{
    private CalendarAnswer()
    {
    }

    internal sealed record Given(T Value) : CalendarAnswer<T>;

    /// <summary>The calendar understood and said no. <paramref name="Problem"/> has a code even where the body had none.</summary>
    internal sealed record Refused(HttpStatusCode Status, Problem Problem) : CalendarAnswer<T>;

    /// <summary>Nobody knows what happened: no answer, a broken one, or one that says to come back.</summary>
    internal sealed record Unknown(TimeSpan? RetryAfter) : CalendarAnswer<T>;
}

/// <summary>One call to the calendar with a deadline of its own.</summary>
internal sealed class CalendarCall(HttpClient http, TimeProvider time, ILogger<CalendarCall> log)
{
    public Task<CalendarAnswer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, TimeSpan deadline, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), content => AnswerClass.ReadAsync(content, type), deadline, cancellationToken);

    public Task<CalendarAnswer<TAnswer>> PostAsync<TBody, TAnswer>(
        string path,
        (TBody Value, JsonTypeInfo<TBody> Type) body,
        JsonTypeInfo<TAnswer> type,
        Guid? idempotencyKey,
        TimeSpan deadline,
        CancellationToken cancellationToken) => SendAsync(
            () => Post(path, JsonContent.Create(body.Value, body.Type), idempotencyKey),
            content => AnswerClass.ReadAsync(content, type),
            deadline,
            cancellationToken);

    /// <summary>A change of something as it was seen in that version: where it has changed since, the calendar refuses.</summary>
    public Task<CalendarAnswer<TAnswer>> ChangeAsync<TBody, TAnswer>(
        HttpMethod method,
        string path,
        (TBody Value, JsonTypeInfo<TBody> Type) body,
        JsonTypeInfo<TAnswer> type,
        int version,
        TimeSpan deadline,
        CancellationToken cancellationToken) => SendAsync(
            () => Seen(new HttpRequestMessage(method, path) { Content = JsonContent.Create(body.Value, body.Type) }, version),
            content => AnswerClass.ReadAsync(content, type),
            deadline,
            cancellationToken);

    public Task<CalendarAnswer<string>> GetTextAsync(string path, TimeSpan deadline, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), content => content.ReadAsStringAsync(CancellationToken.None), deadline, cancellationToken);

    public Task<CalendarAnswer<string>> DeleteAsync(string path, TimeSpan deadline, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Delete, path), static _ => Task.FromResult(""), deadline, cancellationToken);

    private static HttpRequestMessage Seen(HttpRequestMessage request, int version)
    {
        request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
        return request;
    }

    private static HttpRequestMessage Post(string path, HttpContent content, Guid? idempotencyKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (idempotencyKey is { } key)
        {
            request.Headers.Add("Idempotency-Key", key.ToString());
        }

        return request;
    }

    private async Task<CalendarAnswer<T>> SendAsync<T>(
        Func<HttpRequestMessage> make, Func<HttpContent, Task<T>> read, TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var request = make();
            using var response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            return await UnderstandAsync(response, read).ConfigureAwait(false);
        }
        catch (Exception failure) when (AnswerClass.IsTheCalendars(failure) && !cancellationToken.IsCancellationRequested)
        {
            Log.CalendarUnreachable(log, failure.GetType().Name);
            return new CalendarAnswer<T>.Unknown(null);
        }
    }

    private async Task<CalendarAnswer<T>> UnderstandAsync<T>(HttpResponseMessage response, Func<HttpContent, Task<T>> read)
    {
        if (response.IsSuccessStatusCode)
        {
            return new CalendarAnswer<T>.Given(await read(response.Content).ConfigureAwait(false));
        }

        if (AnswerClass.LeavesOpen(response.StatusCode))
        {
            Log.CalendarUnreachable(log, $"status {(int)response.StatusCode}");
            return new CalendarAnswer<T>.Unknown(AnswerClass.RetryAfter(response, time.GetUtcNow()));
        }

        return new CalendarAnswer<T>.Refused(response.StatusCode, await ProblemAsync(response).ConfigureAwait(false));
    }

    private static async Task<Problem> ProblemAsync(HttpResponseMessage response)
    {
        try
        {
            return await AnswerClass.ReadAsync(response.Content, SchedulingJson.Default.Problem).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            var code = $"status-{(int)response.StatusCode}";
            return new Problem { Type = "about:blank", Title = "", Status = (int)response.StatusCode, Code = code };
        }
    }
}
