using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Connector;

internal static class ConnectorSetup
{
    /// <summary>The Bot Framework's messaging endpoint, and the replies that leave by calling its channels.</summary>
    public static WebApplicationBuilder AddConnector(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<RegistrationOptions, RegistrationOptionsValidator>().BindConfiguration("");
        builder.Services.AddOptionsWithValidateOnStart<ConnectorOptions, ConnectorOptionsValidator>().BindConfiguration(ConnectorOptions.Section);
        builder.Services
            .AddSingleton(static provider => BotFrameworkCloud.Of(provider.GetRequiredService<IOptions<RegistrationOptions>>().Value))
            .AddSingleton<ConnectorLines>()
            .AddSingleton<LocalTestClients>()
            .AddSingleton<ServiceUrls>()
            .AddSingleton<SigningKeys>()
            .AddSingleton<ChannelTokens>()
            .AddSingleton<DeskConversation>()
            .AddSingleton<IMessagingEndpoint, ConnectorDoor>()
            .AddSingleton<BotTokens>()
            .AddSingleton<ConnectorApi>()
            .AddSingleton<IPersonalChats, PersonalChats>()
            .AddSingleton<IDeliveryCall, ConnectorCall>()
            .AddSingleton<ThreadPace>()
            .AddSingleton<FitHours>()
            .AddSingleton<LastLook>()
            .AddSingleton<IDueJob, DeliveryWorker>();
        return builder;
    }

    public static void MapConnector(this WebApplication app) =>
        app.MapPost("/api/messages", static (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken stop) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, stop));
}
