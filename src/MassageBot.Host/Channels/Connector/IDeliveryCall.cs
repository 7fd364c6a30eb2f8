using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels.Connector;

/// <summary>A way by which replies leave.</summary>
internal interface IDeliveryCall
{
    /// <summary>True when the replies of that conversation leave this way.</summary>
    bool Takes(ConversationFacts conversation);

    /// <summary>Hands over one reply, once.</summary>
    Task<ConnectorAnswer> SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken);
}
