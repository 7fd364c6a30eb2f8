using MassageBot.Host.Channels.WebChat.Page;
using MassageBot.Host.Operations.Limits;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.WebChat;

internal static class WebChatSetup
{
    private const string Policy = "webchat";

    /// <summary>The page, and Direct Line 3.0, so that web chat works on one machine with no cloud account.</summary>
    public static WebApplicationBuilder AddWebChat(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<DirectLineOptions, DirectLineOptionsValidator>().BindConfiguration(DirectLineOptions.Section);
        builder.Services
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<IKnownCallers, KnownVisitors>()
            .AddSingleton<StorePatience>()
            .AddSingleton<DirectLineDoor>()
            .AddSingleton<DirectLineConversations>()
            .AddSingleton<VisitorOrigin>()
            .AddSingleton<DirectLineActivities>()
            .AddSingleton<DirectLineUploads>()
            .AddSingleton<DirectLineStream>()
            .AddSingleton<IConfigureOptions<CorsOptions>, TrustedPages>()
            .AddPage()
            .AddCors();
        return builder;
    }

    public static void MapWebChat(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromMinutes(1), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.MapPage();
        app.MapPost("/webchat/token", static (HttpRequest request, DirectLineConversations door) => door.PageToken(request))
            .RequireCors(Policy).AddEndpointFilter(KeepNothingAsync).WithMetadata(new MakesVisitors());

        var directLine = app.MapGroup("/v3/directline").RequireCors(Policy).DisableAntiforgery().AddEndpointFilter(KeepNothingAsync);
        directLine.MapPost("/tokens/generate", static (HttpRequest request, DirectLineConversations door, CancellationToken stop) =>
            door.GenerateTokenAsync(request, stop));
        directLine.MapPost("/tokens/refresh", static (HttpRequest request, DirectLineConversations door, CancellationToken stop) =>
            door.RefreshTokenAsync(request, stop));
        directLine.MapPost("/conversations", static (HttpRequest request, DirectLineConversations door, CancellationToken stop) =>
            door.StartAsync(request, stop));
        directLine.MapGet("/conversations/{id}", static (HttpRequest request, string id, DirectLineConversations door, CancellationToken stop) =>
            door.ReconnectAsync(request, id, stop));
        directLine.MapGet("/conversations/{id}/activities", static (HttpRequest request, string id, DirectLineActivities door, CancellationToken stop) =>
            door.ReadAsync(request, id, stop)).WithMetadata(new WhenCrowded(DirectLineActivities.NothingNew));
        directLine.MapPost("/conversations/{id}/activities", static (HttpRequest request, string id, DirectLineActivities door, CancellationToken stop) =>
            door.PostAsync(request, id, stop));
        directLine.MapPost("/conversations/{id}/upload", static (HttpRequest request, string id, DirectLineUploads door, CancellationToken stop) =>
            door.PostAsync(request, id, stop)).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(DirectLineUploads.Largest));
        directLine.MapGet("/conversations/{id}/stream", static (HttpContext http, string id, DirectLineStream door) => door.ServeAsync(http, id))
            .WithMetadata(new OpensSocket(), new AsksForKey());
    }

    /// <summary>What people say, and tokens, are not for caches.</summary>
    private static ValueTask<object?> KeepNothingAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }

    /// <summary>Pages of other sites that may call from a browser.</summary>
    private sealed class TrustedPages(IOptions<DirectLineOptions> options) : IConfigureOptions<CorsOptions>
    {
        public void Configure(CorsOptions cors) => cors.AddPolicy(Policy, policy => policy
            .WithOrigins([.. options.Value.Sites])
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
            .WithMethods("GET", "POST")
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1)));
    }
}
