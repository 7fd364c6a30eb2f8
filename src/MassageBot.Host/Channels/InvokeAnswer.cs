using MassageBot.Host.Storage;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>
/// What an invoke is answered with, as a row of the conversation's log: committed with its turn, so that the invoke delivered again gets
/// the same answer. It is no activity that anybody is sent.
/// </summary>
internal static class InvokeAnswer
{
    /// <summary>The Bot Framework's own name for it.</summary>
    public const string ActivityType = "invokeResponse";

    public static OutgoingActivity Of(InvokeResponse answer, string activityId, DateTimeOffset now)
    {
        var value = new JObject { ["status"] = answer.Status, ["body"] = answer.Body is null ? null : JToken.FromObject(answer.Body) };
        var json = new JObject { ["type"] = ActivityType, ["value"] = value }.ToString(Formatting.None);
        return new OutgoingActivity(Outgoing.NewId(now), activityId, json);
    }

    public static bool Is(string json) => (string?)JObject.Parse(json)["type"] == ActivityType;

    /// <summary>The answer among what a turn has left; 501, as the SDK has it, when it left none.</summary>
    public static IResult AmongOrUnknown(IEnumerable<string> said)
    {
        if (said.FirstOrDefault(Is) is not { } json)
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        var value = JObject.Parse(json)["value"]!;
        var status = (int)value["status"]!;
        return value["body"] is { Type: not JTokenType.Null } body
            ? Results.Text(body.ToString(Formatting.None), "application/json", statusCode: status)
            : Results.StatusCode(status);
    }
}
