using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Bot.Staff;

/// <summary>Everything one turn of staff works with. Whatever it changes goes into <see cref="Effects"/> and is committed with what it says.</summary>
internal sealed class StaffTurn
{
    public required ITurnContext Context { get; init; }

    public required ClinicContent Content { get; init; }

    public required Instant Now { get; init; }

    /// <summary>Who writes or presses; the program itself when the turn is an event of ours.</summary>
    public required StaffMember Member { get; init; }

    public required Language Language { get; init; }

    /// <summary>The conversation as it is stored: where others tell it things.</summary>
    public string Conversation => Effects.Conversation;

    /// <summary>A chat of one member of staff alone with the bot.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>Said to the bot: alone with it, or with its name. Where it gets every line of a channel, most are meant for others.</summary>
    public bool IsAddressed => IsPrivate || Context.Activity.GetMentions().Any(mention => mention.Mentioned?.Id == Context.Activity.Recipient?.Id);

    public required TurnEffects Effects { get; init; }

    /// <summary>What was raised, in the turn of <see cref="Telling.AlertRaised"/>.</summary>
    public AlertNews? Alert { get; init; }

    /// <summary>The hand-off that what is typed in this private chat is about.</summary>
    public Guid? Current { get; set; }

    public Words Words => Content.For(Language);

    public Clinic Clinic => Content.Clinic;

    /// <summary>What was typed, without the bot's name.</summary>
    public string Text => Context.Activity.Text?.Trim() ?? "";

    public ZonedDateTime Local(Instant moment) => moment.InZone(Clinic.Zone);

    /// <summary>The same turn for whoever reads its conversation, where the program itself has begun it.</summary>
    public StaffTurn As(StaffMember reader) => new()
    {
        Context = Context,
        Content = Content,
        Now = Now,
        Member = reader,
        Language = Language,
        IsPrivate = IsPrivate,
        Effects = Effects,
        Alert = Alert,
        Current = Current,
    };

    /// <summary>Says a line. Words that others typed have to be harmless before.</summary>
    public Task SayAsync(Spoken spoken) => SayAsync(Ours.Of(spoken));

    public async Task SayAsync(Ours line)
    {
        var activity = MessageFactory.Text(line.Markdown);
        activity.TextFormat = TextFormatTypes.Markdown;
        await SendAsync(activity);
    }

    /// <summary>Shows a card; gives the id by which it can be changed later in this conversation.</summary>
    public async Task<string> ShowAsync(StaffCard card) => await SendAsync(With(card));

    /// <summary>Shows another card in place of one that stands in this conversation.</summary>
    /// <param name="activityId">As <see cref="ShowAsync"/> gave it, or as a press named it.</param>
    /// <param name="card">The card as it is to be.</param>
    public async Task ChangeAsync(string activityId, StaffCard card)
    {
        var activity = With(card);
        activity.Id = activityId;
        activity.Locale = Language.Code();
        await Context.UpdateActivityAsync(activity, CancellationToken.None);
    }

    private async Task<string> SendAsync(Activity activity)
    {
        activity.Locale = Language.Code();
        return (await Context.SendActivityAsync(activity, CancellationToken.None)).Id;
    }

    private static Activity With(StaffCard card)
    {
        var filled = card.ToCard();
        var json = JObject.Parse(filled.Json);
        var activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = ReplyActivity.CardContentType, Name = filled.Name, Content = json });
        // What a notification shows: never more than the heading.
        activity.Summary = card.Heading.Plain;
        return activity;
    }
}

/// <summary>A button that was pressed. Everything but who pressed it is whatever the client cares to send.</summary>
/// <param name="Verb">Which button.</param>
/// <param name="Id">The matter that the card was about.</param>
/// <param name="Inputs">What was filled in.</param>
/// <param name="CardActivityId">The message with the card, as the channel names it.</param>
internal sealed record CardPress(string Verb, Guid? Id, JObject Inputs, string? CardActivityId)
{
    private const int Longest = 2000;

    /// <summary>A text that was filled in; empty for none, and never longer than a message.</summary>
    public string Input(string id) =>
        Inputs[id] is JValue { Value: string text } ? (text.Length > Longest ? text[..Longest] : text).Trim() : "";
}
