using System.Net;
using System.Text;

namespace MassageBot.Host.Channels.Connector;

/// <summary>A body that notes that it was given to the connection: until then nobody at the other end can have it.</summary>
internal sealed class WatchedBody(string text, string mediaType) : StringContent(text, Encoding.UTF8, mediaType)
{
    public bool HasLeft { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasLeft = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasLeft = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
