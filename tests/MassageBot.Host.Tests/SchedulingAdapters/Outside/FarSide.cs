using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>A calendar somewhere else, in memory. Like the real ones it takes any visit at any time; a test says what goes wrong on the way.</summary>
internal abstract class FarSide : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<(string Kind, Func<Call, Task<HttpResponseMessage?>> Happens)> _mishaps = new();

    /// <summary>"POST /v2/bookings", oldest first.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentQueue<string> Addresses { get; } = new();

    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>What counts for a visit's creation: "POST /v2/bookings".</summary>
    public abstract string Creation { get; }

    public abstract string Cancellation { get; }

    public abstract string Move { get; }

    public int Creations => Calls.Count(call => call == Creation);

    /// <summary>Somebody at the clinic enters a visit by hand.</summary>
    public abstract void Enter(string therapist, DateTimeOffset start, int minutes);

    /// <summary>Somebody at the clinic cancels all visits.</summary>
    public abstract void CancelAll();

    /// <summary>All visits that take place, as "therapist start".</summary>
    public abstract IReadOnlyList<string> Visits { get; }

    /// <summary>What stands beside the visits that take place.</summary>
    public abstract string Notes { get; }

    /// <summary>Makes a visit once more, as a call that was repeated on its way does.</summary>
    public abstract void Repeat(TimeSpan later);

    /// <summary>The next call of that kind is carried out, and its answer lost.</summary>
    public void LoseAnswerOf(string call) => Next(call, async made =>
    {
        await made.CarryOutAsync();
        throw new HttpRequestException("The connection was reset.");
    });

    /// <summary>The next call of that kind never arrives.</summary>
    public void LoseCall(string call) => Next(call, static _ => throw new HttpRequestException("The connection was reset."));

    public void AnswerTo(string call, HttpStatusCode status, string body = "", TimeSpan? retryAfter = null) => Next(call, _ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        response.Headers.RetryAfter = retryAfter is { } after ? new(after) : null;
        return Task.FromResult<HttpResponseMessage?>(response);
    });

    /// <summary>Something happens at the clinic just before the next call of that kind is carried out.</summary>
    public void Before(string call, Action happens) => Next(call, _ =>
    {
        happens();
        return Task.FromResult<HttpResponseMessage?>(null);
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var call = $"{request.Method} {Shape(path)}";
        Calls.Enqueue(call);
        Addresses.Enqueue(request.RequestUri.PathAndQuery);
        Bodies.Enqueue(body ?? "");
        // Others get on in between, as over a wire.
        await Task.Yield();
        var made = new Call(call, () => CarryOut(request, path, body));
        return await MishapAsync(made) ?? await made.CarryOutAsync();
    }

    /// <summary>With ids in a path replaced, so that a test can name a kind of call.</summary>
    protected abstract string Shape(string path);

    protected abstract HttpResponseMessage Answer(HttpMethod method, string path, Func<string, string?> query, JsonObject? body);

    protected static HttpResponseMessage Json(HttpStatusCode status, JsonNode? body) =>
        new(status) { Content = new StringContent(body?.ToJsonString() ?? "", Encoding.UTF8, "application/json") };

    private HttpResponseMessage CarryOut(HttpRequestMessage request, string path, string? body)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        lock (_gate)
        {
            return Answer(request.Method, path, name => query[name], body is null ? null : JsonNode.Parse(body)!.AsObject());
        }
    }

    private void Next(string call, Func<Call, Task<HttpResponseMessage?>> happens) => _mishaps.Enqueue((call, happens));

    private async Task<HttpResponseMessage?> MishapAsync(Call made)
    {
        (string Kind, Func<Call, Task<HttpResponseMessage?>> Happens) next;
        lock (_gate)
        {
            if (!_mishaps.TryPeek(out next) || next.Kind != made.Kind)
            {
                return null;
            }

            _mishaps.TryDequeue(out _);
        }

        return await next.Happens(made);
    }

    private sealed record Call(string Kind, Func<HttpResponseMessage> CarryOut)
    {
        public Task<HttpResponseMessage> CarryOutAsync() => Task.FromResult(CarryOut());
    }
}
