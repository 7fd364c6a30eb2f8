using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>
/// What travels on the wire: a head of 48 letters, <c>A.000123.id.1</c> and a line feed (kind, length, id of message or body, whether it is
/// the last), and as many bytes as it says.
/// </summary>
internal readonly record struct Frame(char Kind, Guid Id, byte[] Payload, bool IsLast)
{
    public const char Request = 'A';
    public const char Response = 'B';
    public const char Body = 'S';
    public const char CancelAll = 'X';
    public const char CancelBody = 'C';

    private const int HeadLength = 48;
    private const int LongestPayload = 4096;

    /// <summary>Null when the other side has hung up between two frames.</summary>
    public static async Task<Frame?> ReadAsync(Stream wire, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        var got = await wire.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (got == 0)
        {
            return null;
        }

        var (kind, length, id, isLast) = Head(got == HeadLength ? Encoding.ASCII.GetString(head) : string.Empty);
        var payload = new byte[length];
        await wire.ReadExactlyAsync(payload, cancellationToken).ConfigureAwait(false);
        return new Frame(kind, id, payload, isLast);
    }

    /// <summary>A message or body of any length, as frames.</summary>
    public static IEnumerable<Frame> Of(char kind, Guid id, byte[] content)
    {
        for (var start = 0; start == 0 || start < content.Length; start += LongestPayload)
        {
            var end = Math.Min(start + LongestPayload, content.Length);
            yield return new Frame(kind, id, content[start..end], end == content.Length);
        }
    }

    public byte[] ToBytes()
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{Kind}.{Payload.Length:000000}.{Id:D}.{(IsLast ? 1 : 0)}\n");
        return [.. Encoding.ASCII.GetBytes(head), .. Payload];
    }

    private static (char Kind, int Length, Guid Id, bool IsLast) Head(string head)
    {
        var parts = head.TrimEnd('\n').Split('.');
        return parts is [{ Length: 1 } kind, var length, var id, "0" or "1"]
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            && Guid.TryParseExact(id, "D", out var guid)
                ? (kind[0], bytes, guid, parts[3] == "1")
                : throw new InvalidDataException("The head of a frame cannot be read.");
    }
}
