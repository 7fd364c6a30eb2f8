using System.Net.Http.Headers;

namespace MassageBot.Host.Channels.Connector;

/// <summary>What the end of a call that hands over a reply means. Pure.</summary>
internal static class CallEnds
{
    /// <summary>A call that no answer came to.</summary>
    /// <param name="failure">How it ended.</param>
    /// <param name="hasLeft">True when the reply may have arrived.</param>
    public static ConnectorAnswer Failed(Exception failure, bool hasLeft)
    {
        if (failure is NotPublicException || failure.InnerException is NotPublicException)
        {
            return new ConnectorAnswer.Refused("private-address");
        }

        var kind = failure is HttpRequestException http ? http.HttpRequestError.ToString() : failure.GetType().Name;
        return hasLeft ? new ConnectorAnswer.Unclear(kind) : new ConnectorAnswer.Later(kind, null);
    }

    /// <summary>How long the other end wants to be left alone; null when it does not say.</summary>
    public static TimeSpan? After(RetryConditionHeaderValue? header, DateTimeOffset now) => header?.Delta ?? (header?.Date - now);
}
