using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MassageBot.Trials.Week;

/// <summary>What the carrier does with texts while it is told to hold them.</summary>
internal enum Holding
{
    Nothing,

    /// <summary>It does not answer and has taken nothing.</summary>
    BeforeTaking,

    /// <summary>It has taken them and does not answer.</summary>
    AfterTaking,
}

/// <summary>
/// Twilio's side on this machine: takes texts by its REST API and writes each down with the time of the trial's clock. Now and then it is busy, or
/// takes a text and breaks the connection before it says so.
/// </summary>
internal sealed class FakeCarrier : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Ledger _ledger;
    private readonly Random _chance;
    private readonly Lock _gate = new();
    private int _held;
    private int _troubles;

    private FakeCarrier(Ledger ledger, TimeProvider clock, int seed)
    {
        (_ledger, Clock, _chance) = (ledger, clock, new Random(seed));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", TakeAsync);
        _app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", List);
    }

    public string Address { get; private set; } = "";

    public TimeProvider Clock { get; }

    public Holding Holding { get; set; }

    /// <summary>Calls that wait for an answer which will not come.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Calls that met with a busy carrier or a broken connection.</summary>
    public int Troubles => Volatile.Read(ref _troubles);

    /// <summary>Texts whose fate is to be told to the clinic.</summary>
    public ConcurrentQueue<CarriedText> Unreported { get; } = [];

    public static async Task<FakeCarrier> StartAsync(Ledger ledger, TimeProvider clock, int seed)
    {
        var carrier = new FakeCarrier(ledger, clock, seed);
        await carrier._app.StartAsync();
        carrier.Address = carrier._app.Urls.Single();
        return carrier;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        switch (Holding)
        {
            case Holding.BeforeTaking:
                await HoldAsync(http);
                return;
            case Holding.AfterTaking:
                Take(form);
                await HoldAsync(http);
                return;
        }

        switch (Throw())
        {
            case < 0.005:
                Interlocked.Increment(ref _troubles);
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                http.Response.Headers.RetryAfter = "3";
                return;
            case < 0.01:
                Interlocked.Increment(ref _troubles);
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case < 0.015:
                Interlocked.Increment(ref _troubles);
                Take(form);
                http.Abort();
                return;
        }

        var taken = Take(form);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { sid = SidOf(taken), status = "queued" });
    }

    private CarriedText Take(IFormCollection form)
    {
        var text = _ledger.Carry(Clock.GetUtcNow(), form["To"].ToString(), form["Body"].ToString());
        if (text.Order % 10 == 0)
        {
            Unreported.Enqueue(text);
        }

        return text;
    }

    public static string SidOf(CarriedText text) => $"SM{text.Order:x32}";

    /// <summary>Until whoever called is gone.</summary>
    private async Task HoldAsync(HttpContext http)
    {
        Interlocked.Increment(ref _held);
        var gone = new TaskCompletionSource();
        await using (http.RequestAborted.Register(gone.SetResult))
        {
            await gone.Task;
        }

        Interlocked.Decrement(ref _held);
        http.Abort();
    }

    /// <summary>A page of the latest, to one number where one is named, and where the next one is, as Twilio has it.</summary>
    private IResult List(HttpRequest request)
    {
        var to = request.Query["To"].ToString();
        var size = Number(request, "PageSize", 50);
        var page = Number(request, "Page", 0);
        var texts = _ledger.Carried.Where(text => to.Length == 0 || text.To == to).ToList();
        return Results.Json(new
        {
            messages = texts.AsEnumerable().Reverse().Skip(page * size).Take(size).Select(text => new
            {
                sid = SidOf(text),
                body = text.Body,
                to = text.To,
                direction = "outbound-api",
                date_created = text.At.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
            }),
            next_page_uri = (page + 1) * size < texts.Count ? $"{request.Path}?PageSize={size}&Page={page + 1}" : null,
        });
    }

    private static int Number(HttpRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name].ToString(), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private double Throw()
    {
        lock (_gate)
        {
            return _chance.NextDouble();
        }
    }
}
