namespace MassageBot.Host.Channels.Connector;

/// <summary>Who calls the messaging endpoint, as far as the call itself shows.</summary>
internal abstract record CallOrigin
{
    private CallOrigin()
    {
    }

    /// <summary>A channel, by a token that it has signed for one service address.</summary>
    internal sealed record Channel(string ServiceUrl, PublishedKey Key) : CallOrigin
    {
        /// <summary>True when the token stands for what the activity says of itself.</summary>
        public bool SpeaksFor(string channelId, string? serviceUrl) =>
            Key.Endorses(channelId) && string.Equals(ServiceUrl, serviceUrl, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A test client on this machine.</summary>
    internal sealed record LocalTestClient : CallOrigin;

    /// <summary>Nobody that is let in.</summary>
    /// <param name="Kind">A code for the log.</param>
    internal sealed record Stranger(string Kind) : CallOrigin;
}
