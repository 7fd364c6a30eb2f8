using System.Text;
using MassageBot.Core.Wording;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>A held reply as an activity: text, buttons that can be tapped or typed, files, and which question is open.</summary>
internal static class ReplyActivity
{
    public static Activity Of(Reply reply, string? locale) => new()
    {
        Type = ActivityTypes.Message,
        Text = reply.Spoken.Text,
        TextFormat = TextFormatTypes.Plain,
        Locale = locale,
        InputHint = reply.Asking is null ? InputHints.AcceptingInput : InputHints.ExpectingInput,
        SuggestedActions = reply.Choices.Count == 0 ? null : new SuggestedActions { Actions = [.. reply.Choices.Select(Button)] },
        Attachments = [.. reply.Files.Select(File)],
        ChannelData = ChannelData(reply),
    };

    private static CardAction Button(ReplyChoice choice) => new() { Type = ActionTypes.ImBack, Title = choice.Title, Value = choice.Says };

    private static Attachment File(ReplyFile file) => new()
    {
        Name = file.Name,
        ContentType = file.ContentType,
        ContentUrl = $"data:{file.ContentType};base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Content))}",
    };

    private static JObject ChannelData(Reply reply)
    {
        var channelData = new JObject { ["keys"] = new JArray(reply.Spoken.Keys) };
        if (reply.Asking is not null)
        {
            channelData["asking"] = reply.Asking;
        }

        return channelData;
    }
}
