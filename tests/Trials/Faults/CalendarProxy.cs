using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using MassageBot.Benchmarks.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MassageBot.Trials.Faults;

/// <summary>
/// Stands between the bot and its calendar: notes when calls come, and does to them what it is told. What the caller has given up is carried
/// out all the same, as it is by a calendar that is only slow.
/// </summary>
internal sealed class CalendarProxy : IAsyncDisposable
{
    private readonly ConcurrentQueue<long> _calls = new();
    private readonly HttpClient _calendar;
    private readonly Mischief? _mischief;
    private readonly WebApplication _app;

    private CalendarProxy(Uri calendar, Mischief? mischief)
    {
        _mischief = mischief;
        _calendar = Loopback.Client(calendar);
        _calendar.Timeout = TimeSpan.FromMinutes(1);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Address { get; } = Loopback.FreeAddress();

    /// <summary>A <see cref="Stopwatch"/> timestamp of each call.</summary>
    public IReadOnlyCollection<long> Calls => _calls;

    public static async Task<CalendarProxy> StartAsync(Uri calendar, Mischief? mischief, CancellationToken cancellationToken)
    {
        var proxy = new CalendarProxy(calendar, mischief);
        await proxy._app.StartAsync(cancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _calendar.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        _calls.Enqueue(Stopwatch.GetTimestamp());
        var call = await PassedCall.ReadAsync(http.Request);
        var (fate, delay) = _mischief?.Next() ?? (Fate.Answered, TimeSpan.Zero);
        await Task.Delay(delay);
        switch (fate)
        {
            case Fate.DroppedBefore:
                http.Abort();
                break;
            case Fate.Unavailable:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            default:
                await PassAsync(http, call, fate);
                break;
        }
    }

    private async Task PassAsync(HttpContext http, PassedCall call, Fate fate)
    {
        using var answer = await AnswerAsync(call, fate);
        if (answer is null || fate == Fate.DroppedAfter)
        {
            http.Abort();
            return;
        }

        await PassedCall.WriteAsync(answer, http.Response, isWhole: fate != Fate.Reset);
        if (fate == Fate.Reset)
        {
            Reset(http);
        }
    }

    /// <summary>Null where the calendar cannot be reached.</summary>
    private async Task<HttpResponseMessage?> AnswerAsync(PassedCall call, Fate fate)
    {
        try
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, fate == Fate.Doubled ? 2 : 1).Select(_ => _calendar.SendAsync(call.Message())));
            return answers[^1];
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Closed with nothing waited for, the socket tells the other side by a reset.</summary>
    private static void Reset(HttpContext http)
    {
        if (http.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        http.Abort();
    }
}
