using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities out of requests, answers into responses, through borrowed buffers only.</summary>
internal static class HttpJson
{
    private const int UsualLength = 4096;

    public static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = SchemaContracts.Instance,
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
    });

    /// <summary>Null when the body is not an activity.</summary>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
        try
        {
            var length = 0;
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                buffer = length == buffer.Length ? Longer(buffer) : buffer;
            }

            return Parse(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static async Task WriteAsync(HttpResponse response, object body, CancellationToken cancellationToken)
    {
        using var text = new PooledTextWriter();
        using (var writer = new JsonTextWriter(text) { ArrayPool = JsonBuffers.Shared, CloseOutput = false })
        {
            Serializer.Serialize(writer, body);
        }

        response.ContentType = "application/json; charset=utf-8";
        var length = Encoding.UTF8.GetByteCount(text.Written);
        response.ContentLength = length;
        var output = response.BodyWriter;
        output.Advance(Encoding.UTF8.GetBytes(text.Written, output.GetSpan(length)));
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Activity Parse(ReadOnlySpan<byte> body)
    {
        using var text = new PooledTextReader(body);
        using var reader = new JsonTextReader(text) { ArrayPool = JsonBuffers.Shared, CloseInput = false };
        try
        {
            return Serializer.Deserialize<Activity>(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Longer(byte[] buffer)
    {
        var longer = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(longer, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return longer;
    }
}
