namespace MassageBot.Host.Channels.Connector;

internal static class ConnectorSetup
{
    /// <summary>The Bot Framework's messaging endpoint.</summary>
    public static WebApplicationBuilder AddConnector(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ConnectorOptions>().BindConfiguration(ConnectorOptions.Section);
        builder.Services.AddOptions<RegistrationOptions>().BindConfiguration("");
        builder.Services.AddSingleton<ConnectorDoor>();
        return builder;
    }

    public static void MapConnector(this WebApplication app) =>
        app.MapPost("/api/messages", static (HttpRequest request, ConnectorDoor door, CancellationToken stop) => door.AnswerAsync(request, stop));
}
