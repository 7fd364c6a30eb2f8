using System.Text;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Bot.Turn;

/// <summary>A channel-neutral reply as an activity. <c>channelData</c> carries the open question, the wording keys, the brief and the plain form;
/// a channel's renderer makes of it what its clients can show.</summary>
public static class ReplyActivity
{
    /// <summary>What an attachment with an Adaptive Card says it is.</summary>
    public const string CardContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The field of <c>channelData</c> that says that a text goes even to a number that wants none.</summary>
    public const string EvenAfterStop = "evenAfterStop";

    /// <summary>The field of <c>channelData</c> that names the notice, on what nobody asked for.</summary>
    public const string Notice = "notice";

    /// <summary>Says of a reply which notice it is: the host looks once more, before it leaves, whether the hour is fit for it.</summary>
    public static Activity Begun(this Activity activity, VisitNotice? notice)
    {
        if (notice is not null && activity.ChannelData is JObject data)
        {
            data[Notice] = new JObject
            {
                ["kind"] = notice.Kind.ToString(),
                ["visit"] = notice.VisitId,
                ["start"] = notice.Start.ToUnixTimeMilliseconds(),
                ["key"] = notice.Key,
            };
        }

        return activity;
    }

    public static Activity From(Reply reply, Language language)
    {
        var activity = MessageFactory.Text(reply.Spoken.Text);
        activity.Locale = language.Code();
        activity.InputHint = reply.Asking is null ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        activity.SuggestedActions = SuggestedActionsOf(reply);
        activity.Attachments = [.. reply.Files.Select(ToAttachment), .. reply.Spoken.Cards.Select(ToAttachment)];
        activity.ChannelData = ChannelDataOf(reply);
        return activity;
    }

    private static SuggestedActions? SuggestedActionsOf(Reply reply) => reply.Choices.Count == 0
        ? null
        : new SuggestedActions { Actions = [.. reply.Choices.Select(ToAction)] };

    private static CardAction ToAction(ReplyChoice choice) =>
        new(ActionTypes.ImBack, choice.Title, value: choice.Says);

    private static Attachment ToAttachment(ReplyFile file) => new()
    {
        Name = file.Name,
        ContentType = file.ContentType,
        ContentUrl = $"data:{file.ContentType};base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Content))}",
    };

    private static Attachment ToAttachment(ReplyCard card) => new()
    {
        Name = card.Name,
        ContentType = CardContentType,
        Content = JObject.Parse(card.Json),
    };

    private static JObject ChannelDataOf(Reply reply)
    {
        var data = new JObject { ["keys"] = new JArray(reply.Spoken.Keys) };
        if (reply.Asking is not null)
        {
            data["asking"] = reply.Asking;
        }

        if (reply.Spoken.Brief is not null)
        {
            data["brief"] = reply.Spoken.Brief;
        }

        if (reply.Spoken.Plain is not null)
        {
            data["plain"] = reply.Spoken.Plain;
        }

        if (reply.TextNumbersTheChoices)
        {
            data["textNumbersTheChoices"] = true;
        }

        if (reply.Urgent)
        {
            data["urgent"] = true;
        }

        if (reply.EvenAfterStop)
        {
            data[EvenAfterStop] = true;
        }

        return data;
    }
}
