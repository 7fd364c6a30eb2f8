namespace MassageBot.Host.Channels.Connector;

/// <summary>What came of one try to hand a reply to a channel. Kinds are codes for the log and for staff.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer()
    {
    }

    /// <param name="FarId">What the other end calls it from now on; null when it did not say or nobody asks.</param>
    internal sealed record Taken(string? FarId = null) : ConnectorAnswer;

    /// <summary>There is nothing left that it would be for. Nobody needs to know.</summary>
    internal sealed record Moot(string Kind) : ConnectorAnswer;

    /// <summary>It will never be taken. Staff are told by that reason; not at all when it is null.</summary>
    internal sealed record Refused(string Kind, string? Reason = DeliveryTry.NotDelivered) : ConnectorAnswer;

    /// <summary>It was not taken, for sure; it may be later.</summary>
    internal sealed record Later(string Kind, TimeSpan? After) : ConnectorAnswer;

    /// <summary>It may have been taken, or not.</summary>
    internal sealed record Unclear(string Kind) : ConnectorAnswer;
}
