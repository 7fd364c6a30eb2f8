using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>Hands one reply to a channel by the connector's REST API, or has it show one anew.</summary>
internal sealed class ConnectorCall(ConnectorApi connector, IFarIds farIds) : IDeliveryCall
{
    public bool Takes(ConversationFacts conversation) => conversation.Reference is { } reference && CalledChannel.ServiceUrlIn(reference) is not null;

    public async Task<ConnectorAnswer> SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Conversation.Reference is not { } reference || CalledChannel.ServiceUrlIn(reference) is not { } serviceUrl)
        {
            return new ConnectorAnswer.Refused("service-address");
        }

        var activity = JObject.Parse(delivery.Activity);
        return ChangedMessage.Is(activity)
            ? await ChangeAsync(delivery.Conversation.Id, serviceUrl, activity, cancellationToken).ConfigureAwait(false)
            : await connector.CallAsync(ConnectorRequest.ToSay(serviceUrl, delivery, activity), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Of no use where there is nothing to be changed: the message never arrived, or a person has deleted it.</summary>
    private async Task<ConnectorAnswer> ChangeAsync(string conversation, string serviceUrl, JObject activity, CancellationToken cancellationToken)
    {
        var target = ChangedMessage.TargetOf(activity);
        var farId = Outgoing.IsOwnId(target) ? await farIds.FarIdAsync(conversation, target, cancellationToken).ConfigureAwait(false) : target;
        if (farId is null or "." or "..")
        {
            return new ConnectorAnswer.Moot("never-taken");
        }

        return await connector.CallAsync(ConnectorRequest.ToChange(serviceUrl, activity, farId), cancellationToken).ConfigureAwait(false) switch
        {
            ConnectorAnswer.Refused { Kind: ConnectorApi.NotFound } => new ConnectorAnswer.Moot(ConnectorApi.NotFound),
            ConnectorAnswer.Refused refused => refused with { Reason = null },
            var answer => answer,
        };
    }
}
