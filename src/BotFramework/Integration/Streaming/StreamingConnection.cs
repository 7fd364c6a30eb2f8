using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A line on which both sides send requests and answer them (Bot Framework streaming protocol 3.0).</summary>
public abstract class StreamingConnection : IDisposable
{
    protected StreamingConnection(ILogger logger)
    {
        Logger = logger ?? NullLogger.Instance;
    }

    protected ILogger Logger { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Answers requests until the other side hangs up.</summary>
    internal abstract Task ListenAsync(Func<StreamMessage, CancellationToken, Task<StreamMessage>> answer, CancellationToken cancellationToken);

    internal abstract Task<StreamMessage> SendAsync(StreamMessage request, CancellationToken cancellationToken);

    protected virtual void Dispose(bool disposing)
    {
    }
}
