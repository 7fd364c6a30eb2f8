using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace MassageBot.Host.Channels.Connector;

internal static class ConnectorSetup
{
    /// <summary>The Bot Framework's messaging endpoint.</summary>
    public static WebApplicationBuilder AddConnector(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ConnectorOptions>().BindConfiguration(ConnectorOptions.Section);
        builder.Services.AddOptions<RegistrationOptions>().BindConfiguration("");
        builder.Services.AddSingleton<IMessagingEndpoint, ConnectorDoor>();
        return builder;
    }

    public static void MapConnector(this WebApplication app) =>
        app.MapPost("/api/messages", static (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken stop) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, stop));
}
