using System.Globalization;
using System.Text;

namespace MassageBot.Host.Tests.Channels.WebChat;

/// <summary>What a mutated request is meant for.</summary>
public enum MutatedKind
{
    /// <summary>The body of POST …/activities: a message, an event or a card's submit.</summary>
    Activity,

    /// <summary>The body of POST …/upload, with <see cref="MutatedRequest.ContentType"/>.</summary>
    Upload,

    /// <summary>The body of a form, such as a channel's webhook or a sign-in.</summary>
    Form,

    /// <summary>The body of POST …/conversations.</summary>
    Start,
}

/// <summary>A request that is nearly right.</summary>
public sealed record MutatedRequest(MutatedKind Kind, string ContentType, byte[] Body);

/// <summary>
/// Makes requests that are nearly right, the same ones for the same seed: bytes are changed, cut and doubled, values swapped for those that
/// programs trip over, brackets nested. One of four is left as it was, so that sound requests go on in between.
/// </summary>
public sealed class Mutations
{
    private const string Boundary = "mutated";

    private static readonly string[] Activities =
    [
        """{"type":"message","text":"book a massage tomorrow at 4","locale":"en-US","from":{"id":"dl_x","role":"user"},"channelData":{"clientActivityID":"c@1"}}""",
        """{"type":"message","text":"me duele la espalda","locale":"es-ES","textFormat":"plain","localTimestamp":"2026-11-21T10:00:00-05:00","localTimezone":"America/New_York"}""",
        """{"type":"message","value":{"action":"choose","slot":"s1","minutes":60,"day":"2026-11-23"},"channelData":{"postBack":true,"clientActivityID":"c@2"}}""",
        """{"type":"message","text":"60","value":{"answers":[{"id":"when","value":"tomorrow"},{"id":"who","value":null}]},"entities":[{"type":"ClientCapabilities","supportsListening":true}]}""",
        """{"type":"event","name":"webchat/join","value":{"language":"es"},"channelData":{}}""",
        """{"type":"message","text":"look","attachments":[{"contentType":"image/png","contentUrl":"blob:x","name":"a.png","thumbnailUrl":"data:image/png;base64,AAAA"}]}""",
        """{"type":"typing","from":{"id":"dl_x"}}""",
    ];

    private static readonly string[] Forms =
    [
        "MessageSid=SM00000000000000000000000000000001&From=%2B15550100170&To=%2B15550100100&Body=hola&NumMedia=0",
        "key=a-key&form-token=abc",
    ];

    private static readonly string[] Starts = ["""{"user":{"id":"dl_x","name":"Sam"},"locale":"es-MX"}""", """{"locale":"en"}""", "{}"];

    private static readonly string[] Awkward =
    [
        "null", "true", "-1", "1e400", "-0", "9223372036854775808", "0.1e-400", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udfff\\ud800\"",
        "[]", "{}", "[[[[]]]]", "{\"\":{}}", "{\"$ref\":\"1\"}", "{\"$type\":\"System.Object\"}", "{\"__proto__\":{}}", "\"0001-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59.9999999+14:00\"", "\"2026-02-30T25:61:61\"", "\"message\"", "\"invoke\"", "\"bookingOutcome\"", "\"../../etc/passwd\"",
        "\"{{7*7}}${7*7}<%=7*7%>\"", "\"' OR 1=1;--\"", "\"(a+)+$aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"", "\"\\u202e\\u2066\\u200b\\ufeff\"", "NaN", "undefined", "'x'", "/*x*/1",
    ];

    private static readonly byte[] Bytes = [0, 1, 9, 10, 13, 34, 38, 44, 45, 58, 61, 91, 92, 93, 123, 125, 127, 128, 192, 237, 255];

    private readonly Random _chance;
    private int _made;

    public Mutations(int seed)
    {
        _chance = new Random(seed);
    }

    public MutatedRequest Next()
    {
        var kind = _chance.Next(10) switch
        {
            < 6 => MutatedKind.Activity,
            < 8 => MutatedKind.Upload,
            8 => MutatedKind.Form,
            _ => MutatedKind.Start,
        };
        var (type, body) = Sound(kind);
        for (var changes = _chance.Next(4); changes > 0; changes--)
        {
            body = Change(body);
        }

        return new MutatedRequest(kind, type, body);
    }

    private (string ContentType, byte[] Body) Sound(MutatedKind kind) => kind switch
    {
        MutatedKind.Activity => ("application/json", Encoding.UTF8.GetBytes(Fresh(Pick(Activities)))),
        MutatedKind.Start => ("application/json", Encoding.UTF8.GetBytes(Pick(Starts))),
        MutatedKind.Form => ("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(Pick(Forms))),
        _ => ($"multipart/form-data; boundary={Boundary}", Multipart()),
    };

    /// <summary>A new id of the client's for each, as clients do.</summary>
    private string Fresh(string activity) => activity.Replace("c@", "c" + (++_made).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private byte[] Multipart()
    {
        var head = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"activity\"; filename=\"blob\"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n"
            + $"{Fresh(Pick(Activities))}\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82];
        return [.. Encoding.UTF8.GetBytes(head), .. picture, .. Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n")];
    }

    private byte[] Change(byte[] body) => _chance.Next(8) switch
    {
        0 => Overwrite(body),
        1 => body[.._chance.Next(body.Length + 1)],
        2 => Double(body),
        3 => Drop(body),
        4 => Insert(body, Encoding.UTF8.GetBytes(new string('[', _chance.Next(1, 400)))),
        5 => Insert(body, Encoding.UTF8.GetBytes(new string((char)_chance.Next(32, 0xD7FF), _chance.Next(1, 3000)))),
        _ => SwapValue(body),
    };

    private byte[] Overwrite(byte[] body)
    {
        var changed = (byte[])body.Clone();
        for (var times = _chance.Next(1, 5); times > 0 && changed.Length > 0; times--)
        {
            changed[_chance.Next(changed.Length)] = Pick(Bytes);
        }

        return changed;
    }

    private byte[] Double(byte[] body)
    {
        var (start, end) = Stretch(body);
        return [.. body[..end], .. body[start..]];
    }

    private byte[] Drop(byte[] body)
    {
        var (start, end) = Stretch(body);
        return [.. body[..start], .. body[end..]];
    }

    private byte[] Insert(byte[] body, byte[] inserted)
    {
        var at = _chance.Next(body.Length + 1);
        return [.. body[..at], .. inserted, .. body[at..]];
    }

    /// <summary>What stands after a colon up to the next comma or bracket becomes something that programs trip over.</summary>
    private byte[] SwapValue(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var colons = text.Select((sign, at) => (sign, at)).Where(pair => pair.sign is ':' or '=').Select(pair => pair.at + 1).ToArray();
        if (colons.Length == 0)
        {
            return Overwrite(body);
        }

        var start = Pick(colons);
        var end = text.IndexOfAny([',', '}', ']', '&', '\r'], start);
        return Encoding.UTF8.GetBytes(text[..start] + Pick(Awkward) + (end < 0 ? "" : text[end..]));
    }

    private (int Start, int End) Stretch(byte[] body)
    {
        var start = _chance.Next(body.Length + 1);
        return (start, _chance.Next(start, body.Length + 1));
    }

    private T Pick<T>(T[] choices) => choices[_chance.Next(choices.Length)];
}
