using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A request (verb and path) or a response (status), with the bodies that travel beside it.</summary>
internal sealed record StreamMessage
{
    public const string Json = "application/json; charset=utf-8";

    public string Verb { get; init; }

    public string Path { get; init; }

    public int Status { get; init; }

    public IReadOnlyList<StreamBody> Bodies { get; init; } = [];

    public static StreamMessage Answer(int status, string json = null) =>
        new() { Status = status, Bodies = json == null ? [] : [new StreamBody(Json, Encoding.UTF8.GetBytes(json))] };

    /// <summary>The message as the protocol writes it, with an id for each body.</summary>
    public byte[] ToPayload(IReadOnlyList<Guid> bodyIds)
    {
        var streams = Bodies.Select((body, index) => new JObject
        {
            ["id"] = bodyIds[index].ToString("D"),
            ["contentType"] = body.ContentType,
            ["length"] = body.Content.Length,
        });
        var json = Verb == null
            ? new JObject { ["statusCode"] = Status }
            : new JObject { ["verb"] = Verb, ["path"] = Path };
        json["streams"] = new JArray(streams);
        return Encoding.UTF8.GetBytes(json.ToString(Formatting.None));
    }
}

internal sealed record StreamBody(string ContentType, byte[] Content)
{
    public string Text => Encoding.UTF8.GetString(Content);
}
