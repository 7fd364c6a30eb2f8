using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>One call to hand over a text, as the fake got it.</summary>
public sealed record SentText(string Path, string? Authorization, IReadOnlyDictionary<string, string> Form)
{
    public string Body => Form["Body"];
}

/// <summary>Twilio's side on this machine: takes texts by its REST API.</summary>
public sealed class FakeTwilio : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeTwilio()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{**rest}", TakeAsync);
        _app.MapGet("/{**rest}", List);
    }

    public string Address { get; private set; } = "";

    /// <summary>All calls, taken or not.</summary>
    public ConcurrentQueue<SentText> Calls { get; } = [];

    /// <summary>Addresses by which the latest texts were asked for.</summary>
    public ConcurrentQueue<string> Questions { get; } = [];

    /// <summary>Addresses by which texts that came in were asked for.</summary>
    public ConcurrentQueue<string> Looks { get; } = [];

    /// <summary>What the list says instead of what was taken.</summary>
    public string? ListInstead { get; set; }

    /// <summary>What clients have texted, as Twilio lists it when it is asked for what came in; the newest first.</summary>
    public List<ListedText> Received { get; } = [];

    /// <summary>What such a list says instead.</summary>
    public Func<IResult>? ReceivedInstead { get; set; }

    /// <summary>Texts on a page of such a list.</summary>
    public int PerPage { get; set; } = 50;

    /// <summary>When a text was taken, as Twilio tells it.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>What was taken, in the order of arrival.</summary>
    public ConcurrentQueue<SentText> Texts { get; } = [];

    /// <summary>The next answers; null takes the text, and so do all after them.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>?> Answers { get; } = [];

    public static async Task<FakeTwilio> StartAsync()
    {
        var twilio = new FakeTwilio();
        await twilio._app.StartAsync();
        twilio.Address = twilio._app.Urls.Single();
        return twilio;
    }

    public void AnswerWith(int status, string body = "", string? retryAfter = null) => Answers.Enqueue(http =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        return http.Response.WriteAsync(body);
    });

    /// <summary>Takes the next text and breaks the connection before it says so.</summary>
    public void TakeAndBreak() => Answers.Enqueue(http =>
    {
        Texts.Enqueue(Calls.Last());
        http.Abort();
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult List(HttpRequest request)
    {
        if (request.Query.ContainsKey("DateSent>"))
        {
            Looks.Enqueue(request.Path + request.QueryString);
            return ReceivedInstead?.Invoke() ?? ListReceived(request);
        }

        Questions.Enqueue(request.Path + request.QueryString);
        var size = int.Parse(request.Query["PageSize"].FirstOrDefault("50")!, CultureInfo.InvariantCulture);
        var page = int.Parse(request.Query["Page"].FirstOrDefault("0")!, CultureInfo.InvariantCulture);
        return Results.Text(ListInstead ?? JsonConvert.SerializeObject(new
        {
            next_page_uri = (page + 1) * size < Texts.Count ? $"{request.Path}?PageSize={size}&Page={page + 1}" : null,
            messages = Texts.Reverse().Skip(page * size).Take(size).Select(text => new
            {
                body = text.Body,
                to = text.Form["To"],
                direction = "outbound-api",
                date_created = Now.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
            }),
        }));
    }

    private IResult ListReceived(HttpRequest request)
    {
        var page = int.Parse(request.Query["Page"].FirstOrDefault("0")!, CultureInfo.InvariantCulture);
        var listed = Received.Where(text => !request.Query.ContainsKey("To") || text.To == request.Query["To"]).Reverse().Skip(page * PerPage).Take(PerPage + 1).ToList();
        var next = $"{request.Path}?To={Uri.EscapeDataString(request.Query["To"].ToString())}&DateSent%3E={request.Query["DateSent>"]}&Page={page + 1}";
        return Results.Text(JsonConvert.SerializeObject(new
        {
            messages = listed.Take(PerPage).Select(text => text.Told),
            next_page_uri = listed.Count > PerPage ? next : null,
        }));
    }

    private async Task TakeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var text = new SentText(http.Request.Path, http.Request.Headers.Authorization, form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        Calls.Enqueue(text);
        if (Answers.TryDequeue(out var answer) && answer is not null)
        {
            await answer(http);
            return;
        }

        Texts.Enqueue(text);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { sid = $"SM{Texts.Count:x32}", status = "queued" });
    }
}
