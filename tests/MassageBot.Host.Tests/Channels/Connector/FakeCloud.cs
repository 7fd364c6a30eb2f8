using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>One reply as the fake connector got it.</summary>
public sealed record DeliveredReply(string Method, string Path, string? Authorization, JObject Activity)
{
    public string? Text => (string?)Activity["text"];
}

/// <summary>The Bot Framework's side on this machine: published keys, the login service, and a connector that takes replies.</summary>
public sealed class FakeCloud : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.test";

    private readonly WebApplication _app;

    private FakeCloud()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/metadata", MetadataAsync);
        _app.MapGet("/keys", () => Results.Text(new JObject { ["keys"] = new JArray(Keys.Select(key => key.Published)) }.ToString(), "application/json"));
        _app.MapPost("/login/oauth2/v2.0/token", LoginAsync);
        _app.Map("/connector/{**rest}", TakeAsync);
        _app.Map("/elsewhere/{**rest}", () => Interlocked.Increment(ref _callsElsewhere));
    }

    public List<TestKey> Keys { get; } = [TestKey.First];

    public bool MetadataIsDown { get; set; }

    public int MetadataReads => _metadataReads;

    /// <summary>Calls to an address that no call has brought.</summary>
    public int CallsElsewhere => _callsElsewhere;

    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Logins { get; } = [];

    /// <summary>The next answers of the login service; after them it gives a token.</summary>
    public ConcurrentQueue<int> LoginStatuses { get; } = [];

    public int TokenLifetime { get; set; } = 3600;

    /// <summary>What the connector has taken, in the order of arrival.</summary>
    public ConcurrentQueue<DeliveredReply> Replies { get; } = [];

    /// <summary>All calls to the connector, taken or not.</summary>
    public ConcurrentQueue<DeliveredReply> Calls { get; } = [];

    /// <summary>The next answers of the connector; after them it takes all.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = [];

    public string Address { get; private set; } = "";

    public string ServiceUrl => $"{Address}/connector/";

    private int _metadataReads;
    private int _callsElsewhere;

    public static async Task<FakeCloud> StartAsync()
    {
        var cloud = new FakeCloud();
        await cloud._app.StartAsync();
        cloud.Address = cloud._app.Urls.Single();
        return cloud;
    }

    public void AnswerWith(params int[] statuses)
    {
        foreach (var status in statuses)
        {
            Answers.Enqueue(http =>
            {
                http.Response.StatusCode = status;
                return Task.CompletedTask;
            });
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult MetadataAsync()
    {
        Interlocked.Increment(ref _metadataReads);
        return MetadataIsDown
            ? Results.StatusCode(503)
            : Results.Text(new JObject { ["issuer"] = Issuer, ["jwks_uri"] = $"{Address}/keys" }.ToString(), "application/json");
    }

    private async Task<IResult> LoginAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        Logins.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        return LoginStatuses.TryDequeue(out var status)
            ? Results.StatusCode(status)
            : Results.Json(new { token_type = "Bearer", expires_in = TokenLifetime, access_token = $"token-{Logins.Count}" });
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var reply = new DeliveredReply(http.Request.Method, http.Request.Path, http.Request.Headers.Authorization, JObject.Parse(await reader.ReadToEndAsync()));
        Calls.Enqueue(reply);
        if (Answers.TryDequeue(out var answer))
        {
            await answer(http);
            return;
        }

        Replies.Enqueue(reply);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { id = $"channel-{Replies.Count}" });
    }
}
