namespace MassageBot.Host.Channels;

/// <summary>The Bot Framework's messaging endpoint, as the adapter reaches it.</summary>
internal interface IMessagingEndpoint
{
    Task ServeAsync(HttpRequest request, CancellationToken cancellationToken);
}
