using MassageBot.Bot.Turn;
using MassageBot.Core.Content;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Bot.Staff;

/// <summary>
/// The front desk's side, in Teams: hears commands and buttons of staff, and what other conversations tell them. Who is not on the clinic's list
/// hears one polite line, whatever they send.
/// </summary>
internal sealed class StaffBot(
    IContentSource content, IStaffDirectory directory, IStaffAlerts alerts, StaffChats chats, StaffCounter counter, TimeProvider clock) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var state = new ConversationState(turnContext.TurnState.Get<IStorage>());
        var notes = state.CreateProperty<StaffNote>("staff");
        var note = await notes.GetAsync(turnContext, () => new StaffNote(), cancellationToken);
        var turn = await OpenAsync(turnContext, note, cancellationToken);
        turnContext.TurnState.Add(turn);
        turnContext.Activity.Locale = turn.Said.Language.Code();
        await base.OnTurnAsync(turnContext, cancellationToken);
        await notes.SetAsync(turnContext, note with { Current = turn.Said.Current }, cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = Of(turnContext);
        if (turn.IsStranger)
        {
            await (turn.Said.IsAddressed ? turn.Said.SayAsync(NotStaff(turn.Said)) : Task.CompletedTask);
            return;
        }

        await chats.NoteAsync(turn.Said, cancellationToken);
        if (turnContext.Activity.Value is { } value)
        {
            var brought = Read(value);
            await counter.PressAsync(turn.Said, Press((string?)(brought["verb"] as JValue), brought, turnContext.Activity.ReplyToId), cancellationToken);
            return;
        }

        await counter.HearAsync(turn.Said, cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var turn = Of(turnContext);
        if (turn.IsStranger)
        {
            return Line(turn.Said.Words.Staff.NotStaff);
        }

        await chats.NoteAsync(turn.Said, cancellationToken);
        var press = Press(invokeValue.Action.Verb, Read(invokeValue.Action.Data), turnContext.Activity.ReplyToId);
        return await counter.AnswerAsync(turn.Said, press, cancellationToken) is { } card
            ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = ReplyActivity.CardContentType, Value = JObject.Parse(card.ToCard().Json) }
            : Line(turn.Said.Words.Staff.Seen);
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = Of(turnContext);
        if (!turn.IsStranger)
        {
            await chats.NoteAsync(turn.Said, cancellationToken);
        }
    }

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = Of(turnContext);
        await turn.Said.SayAsync(turn.IsStranger ? NotStaff(turn.Said) : turn.Said.Words.Staff.Hello.Say());
        if (!turn.IsStranger)
        {
            await chats.NoteAsync(turn.Said, cancellationToken);
        }
    }

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<Telling>() is { } telling)
        {
            await counter.HearAsync(Of(turnContext).Said, telling, cancellationToken);
        }
    }

    protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var turn = Of(turnContext);
        return turn.IsStranger
            ? new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = NotStaff(turn.Said).Text })
            : await counter.SearchAsync(turn.Said, query, cancellationToken);
    }

    private async Task<Opened> OpenAsync(ITurnContext turnContext, StaffNote note, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var telling = turnContext.TurnState.Get<Telling>();
        var member = telling is null
            ? await directory.FindAsync(TenantOf(activity), activity.From?.AadObjectId, cancellationToken)
            : Itself;
        var isPrivate = activity.Conversation.ConversationType == "personal";
        return new Opened(member is null, new StaffTurn
        {
            Context = turnContext,
            Content = content.Current,
            Now = Instant.FromDateTimeOffset(clock.GetUtcNow()),
            Member = member ?? Itself,
            Language = content.Current.ForStaff(isPrivate && content.Current.FindSpoken(activity.Locale) is { } own ? own : content.Current.Spoken(directory.DeskLanguage)),
            IsPrivate = isPrivate,
            Effects = turnContext.TurnState.Get<TurnEffects>(),
            Alert = telling is Telling.AlertRaised raised ? await alerts.FindAsync(raised.Alert, cancellationToken) : null,
            Current = note.Current,
        });
    }

    private static StaffMember Itself { get; } = new() { AadObjectId = "", Role = StaffRole.FrontDesk, Name = "" };

    private static Opened Of(ITurnContext turnContext) => turnContext.TurnState.Get<Opened>();

    /// <summary>Both places are of the signed call; where they differ, it is nobody's.</summary>
    private static string? TenantOf(Activity activity)
    {
        var (inChannel, inConversation) = (activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id, activity.Conversation?.TenantId);
        return inChannel is null || inConversation is null || inChannel == inConversation ? inChannel ?? inConversation : null;
    }

    private static Spoken NotStaff(StaffTurn turn) =>
        turn.Words.Staff.NotStaff.Say().Then(turn.Clinic.Phone is { } phone ? turn.Words.Staff.NotStaffPhone.Say(("phone", phone)) : Spoken.Nothing);

    private static JObject Read(object? value) => value as JObject ?? (value is null ? [] : JToken.FromObject(value) as JObject ?? []);

    private static CardPress Press(string? verb, JObject brought, string? card) =>
        new(verb ?? "", Guid.TryParse((string?)(brought["id"] as JValue), out var id) ? id : null, brought, card);

    private static AdaptiveCardInvokeResponse Line(Sentence line) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = line.Text };

    private sealed record Opened(bool IsStranger, StaffTurn Said);
}

/// <summary>What a conversation of staff remembers between turns.</summary>
/// <param name="Current">The hand-off that what is typed in a private chat is about.</param>
public sealed record StaffNote(Guid? Current = null);
