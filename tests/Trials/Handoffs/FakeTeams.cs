using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MassageBot.Trials.Handoffs;

/// <summary>Something that the bot has said in Teams.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Activity">What.</param>
internal sealed record TeamsPost(string Conversation, JsonObject Activity)
{
    public string Text => (string?)Activity["text"] ?? "";
}

/// <summary>The connector of Teams on this machine: takes what the bot says and keeps it in the order in which it came.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _ids;

    private FakeTeams()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{conversation}/activities", TakeAsync);
        _app.MapPost("/v3/conversations/{conversation}/activities/{reply}", TakeAsync);
        _app.MapPut("/v3/conversations/{conversation}/activities/{activity}", (string activity) => Results.Json(new { id = activity }));
    }

    public string Address { get; private set; } = "";

    public ConcurrentQueue<TeamsPost> Posts { get; } = [];

    public static async Task<FakeTeams> StartAsync()
    {
        var teams = new FakeTeams();
        await teams._app.StartAsync();
        teams.Address = teams._app.Urls.Single();
        return teams;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string conversation, HttpContext http)
    {
        if (await JsonNode.ParseAsync(http.Request.Body) is JsonObject activity)
        {
            Posts.Enqueue(new TeamsPost(conversation, activity));
        }

        return Results.Json(new { id = $"17{Interlocked.Increment(ref _ids):D8}" }, statusCode: StatusCodes.Status201Created);
    }
}
