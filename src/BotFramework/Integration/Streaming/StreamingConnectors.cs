using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>Connector clients whose calls go over the connection that the activity came in by.</summary>
internal sealed class StreamingConnectors(StreamingConnection connection) : ConnectorFactory
{
    // The connection knows its other side; the address only has to be one.
    private static readonly Uri Address = new("https://streaming.invalid/");

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new ConnectorClient(Address, null, new HttpClient(new Line(connection)), disposeHttpClient: true));

    private sealed class Line(StreamingConnection connection) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await connection.SendAsync(await AskedAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
            var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ByteArrayContent([]) };
            if (answer.Bodies is [var body, ..])
            {
                response.Content = new ByteArrayContent(body.Content);
                response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(body.ContentType ?? StreamMessage.Json);
            }

            return response;
        }

        private static async Task<StreamMessage> AskedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = request.Content == null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return new StreamMessage
            {
                Verb = request.Method.Method,
                Path = request.RequestUri.PathAndQuery,
                Bodies = content == null ? [] : [new StreamBody(StreamMessage.Json, content)],
            };
        }
    }
}
