using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Benchmarks.BotSdk;

/// <summary>POST /api/messages, answered by a bot of the bundled library or by hand. A process of its own.</summary>
internal static class SdkEndpoint
{
    /// <summary>The argument that turns this program into the endpoint; its address and one of <see cref="Kinds"/> follow.</summary>
    public const string Mode = "serve-sdk";

    public const string Messages = "/api/messages";
    public const string Allocated = "/allocated";
    public const string Bare = "bare";
    public const string Echo = "echo";
    public const string Waterfall = "waterfall";
    public const string WaterfallWithDate = "waterfall-date";


    /// <summary>What a kind is called when the SDK for Node answers: this, and the kind.</summary>
    public const string OnNode = "node ";

    public static readonly IReadOnlyList<string> Kinds = [Bare, Echo, Waterfall, WaterfallWithDate];

    /// <summary>The same bots, written for Node.</summary>
    public static readonly IReadOnlyList<string> NodeKinds = [OnNode + Echo, OnNode + Waterfall, OnNode + WaterfallWithDate];

    public static async Task ServeAsync(string address, string kind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ChannelJson.Default));
        var app = builder.Build();
        app.MapGet(Allocated, static (HttpResponse response) => response.WriteAsync($"{GC.GetTotalAllocatedBytes()}"));
        if (kind == Bare)
        {
            app.MapPost(Messages, static (ChannelMessage message) => ChannelReply.To(message));
        }
        else
        {
            MapBot(app, BotOf(kind));
        }

        await app.RunAsync();
    }

    private static void MapBot(WebApplication app, IBot bot)
    {
        var adapter = new CloudAdapter(new OpenDoor());
        app.MapPost(
            Messages,
            (HttpRequest request, HttpResponse response, CancellationToken cancellationToken) =>
                adapter.ProcessAsync(request, response, bot, cancellationToken));
    }

    private static IBot BotOf(string kind) => kind switch
    {
        Echo => new EchoBot(),
        Waterfall => new DialogBot(new ConversationState(new MemoryStorage()), Booking.WithChoices()),
        _ => new DialogBot(new ConversationState(new MemoryStorage()), Booking.WithDate()),
    };
}
