using System.Text.Json.Serialization.Metadata;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>One call to an outside calendar with a deadline of its own, its outcome classed by what it leaves us knowing.</summary>
internal sealed class OutsideCall(HttpClient http, TimeProvider time, ILogger<OutsideCall> log)
{
    /// <summary>Larger answers are no calendar's, and would be read into memory.</summary>
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <summary>For each call.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(5);

    public Task<OutsideAnswer<T>> SendAsync<T>(Func<HttpRequestMessage> make, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(make, content => AnswerClass.ReadAsync(content, type), cancellationToken);

    /// <summary>For calls whose answer says nothing beyond its status.</summary>
    public Task<OutsideAnswer<bool>> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken) =>
        SendAsync(make, static _ => Task.FromResult(true), cancellationToken);

    private async Task<OutsideAnswer<T>> SendAsync<T>(Func<HttpRequestMessage> make, Func<HttpContent, Task<T>> read, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var answered = false;
        try
        {
            using var request = make();
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            answered = true;
            await response.Content.LoadIntoBufferAsync(LargestAnswer, either.Token).ConfigureAwait(false);
            return await UnderstandAsync(response, read).ConfigureAwait(false);
        }
        catch (Exception failure) when (AnswerClass.IsTheCalendars(failure) && !cancellationToken.IsCancellationRequested)
        {
            Log.CalendarUnreachable(log, failure.GetType().Name);
            return new OutsideAnswer<T>.Unknown(null, AtWork: !answered);
        }
    }

    private async Task<OutsideAnswer<T>> UnderstandAsync<T>(HttpResponseMessage response, Func<HttpContent, Task<T>> read)
    {
        if (response.IsSuccessStatusCode)
        {
            return new OutsideAnswer<T>.Given(await read(response.Content).ConfigureAwait(false));
        }

        if (AnswerClass.LeavesOpen(response.StatusCode))
        {
            Log.CalendarUnreachable(log, $"status {(int)response.StatusCode}");
            return new OutsideAnswer<T>.Unknown(AnswerClass.RetryAfter(response, time.GetUtcNow()), AtWork: false);
        }

        return AnswerClass.LocksOut(response.StatusCode)
            ? new OutsideAnswer<T>.LockedOut()
            : new OutsideAnswer<T>.Refused(response.StatusCode);
    }
}
