using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>Puts frames together again: a message is whole when all the bodies that it names have come.</summary>
internal sealed class Mailbox
{
    private const int LongestContent = 16 * 1024 * 1024;
    private const int MostUnfinished = 1000;

    private readonly Dictionary<Guid, MemoryStream> _parts = [];
    private readonly Dictionary<Guid, byte[]> _bodies = [];
    private readonly Dictionary<Guid, Letter> _letters = [];

    /// <summary>The message that this frame makes whole, if it does.</summary>
    public Letter Take(Frame frame)
    {
        switch (frame.Kind)
        {
            case Frame.Request or Frame.Response or Frame.Body:
                return Collect(frame) is { } content ? Complete(frame, content) : null;
            case Frame.CancelAll:
                _letters.Remove(frame.Id);
                _parts.Remove(frame.Id);
                return null;
            case Frame.CancelBody:
                _parts.Remove(frame.Id);
                return null;
            default:
                throw new InvalidDataException($"There is no frame of kind {frame.Kind}.");
        }
    }

    private byte[] Collect(Frame frame)
    {
        if (!_parts.TryGetValue(frame.Id, out var part))
        {
            _parts[frame.Id] = part = new MemoryStream();
        }

        part.Write(frame.Payload);
        if (part.Length > LongestContent || _parts.Count + _bodies.Count + _letters.Count > MostUnfinished)
        {
            throw new InvalidDataException("A message is too long, or too many are unfinished.");
        }

        return frame.IsLast && _parts.Remove(frame.Id) ? part.ToArray() : null;
    }

    private Letter Complete(Frame frame, byte[] content)
    {
        if (frame.Kind == Frame.Body)
        {
            _bodies[frame.Id] = content;
        }
        else
        {
            _letters[frame.Id] = Letter.Read(frame, content);
        }

        var whole = _letters.Values.FirstOrDefault(letter => letter.BodyIds.All(_bodies.ContainsKey));
        if (whole == null)
        {
            return null;
        }

        _letters.Remove(whole.Id);
        var bodies = whole.BodyIds.Select((id, index) => new StreamBody(whole.ContentTypes[index], _bodies[id])).ToArray();
        foreach (var id in whole.BodyIds)
        {
            _bodies.Remove(id);
        }

        return whole with { Message = whole.Message with { Bodies = bodies } };
    }
}

/// <summary>A message with its id and those of the bodies it waits for.</summary>
internal sealed record Letter(char Kind, Guid Id, StreamMessage Message, IReadOnlyList<Guid> BodyIds, IReadOnlyList<string> ContentTypes)
{
    public static Letter Read(Frame frame, byte[] content)
    {
        var json = JObject.Parse(System.Text.Encoding.UTF8.GetString(content));
        var streams = (json["streams"] as JArray ?? []).OfType<JObject>().ToArray();
        var message = new StreamMessage { Verb = (string)json["verb"], Path = (string)json["path"], Status = (int?)json["statusCode"] ?? 0 };
        return new Letter(
            frame.Kind,
            frame.Id,
            message,
            [.. streams.Select(stream => Guid.Parse((string)stream["id"]))],
            [.. streams.Select(stream => (string)(stream["contentType"] ?? stream["type"]))]);
    }
}
