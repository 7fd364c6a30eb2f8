using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Scheduling.Tests.Webhooks;

/// <summary>What a receiver got: the headers of Standard Webhooks and the bytes as they came.</summary>
internal sealed record Heard(string Path, string Id, string Timestamp, string Signature, string Body);

/// <summary>A receiver of webhooks on this machine.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Heard> Heard { get; } = new();

    /// <summary>What it answers.</summary>
    public Func<HttpContext, int> Answer { get; set; } = static _ => 204;

    public Uri Address { get; private set; } = null!;

    public static async Task<Receiver> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.HearAsync);
        await receiver.app.StartAsync();
        receiver.Address = new Uri(receiver.app.Urls.Single() + "/hook");
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HearAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = http.Request.Headers;
        Heard.Enqueue(new Heard(
            http.Request.Path, headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), body));
        http.Response.StatusCode = Answer(http);
    }
}
