using MassageBot.Benchmarks.WebChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>The least that ASP.NET can do with the same request: read the activity, write it back. A process of its own, as the host is one.</summary>
internal static class EchoEndpoint
{
    /// <summary>The argument that turns this program into the endpoint; its address follows.</summary>
    public const string Mode = "serve-echo";

    public static async Task ServeAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, WebChatJson.Default));
        var app = builder.Build();
        app.MapPost("/v3/directline/conversations/{id}/activities", static (string id, SentActivity activity) => activity);
        await app.RunAsync();
    }
}
