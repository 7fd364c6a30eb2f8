using MassageBot.Bot.Turn;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>How late: minutes, or the hour of arrival.</summary>
internal sealed class LateByQuestion : IQuestion
{
    public string Id => "visits.late-by";

    public string Name => Questions.FollowUp;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new() { Spoken = frame.Words.Visits.AskLateBy.Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var mentions = frame.Mentions;
        var search = frame.Record.Visits;
        var late = LateArrival.Of(mentions.LateMinutes, mentions.Minutes ?? mentions.Pick, mentions.When);
        return late is not null && search.Chosen is { } visit && late.After(frame.Local(visit.Start).TimeOfDay) is not null
            ? frame.Record with { Visits = search with { Late = late } }
            : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Visits = record.Visits with { Late = null } };
}

/// <summary>What remains is told: keep it so, or move it.</summary>
internal sealed class LateChoiceQuestion : IQuestion
{
    public string Id => "visits.late-choice";

    public string Name => Questions.Confirm;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Visits.AskKeepOrMove.Say(),
        Choices = [ReplyChoice.Of(frame.Words.Visits.ChoiceKeep.Text), ReplyChoice.Of(frame.Words.Visits.ChoiceMove.Text)],
    };

    public ConversationRecord? Hear(TurnFrame frame) => KeepOrMove.Hear(frame, frame.Words.Visits.ChoiceKeep, Confirmation.Drop);

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };
}

/// <summary>There is no visit today: shall the next one be moved?</summary>
internal sealed class NotTodayQuestion : IQuestion
{
    public string Id => "visits.not-today";

    public string Name => Questions.Confirm;

    public Reply Ask(TurnFrame frame)
    {
        var next = frame.Record.Visits.Found[0];
        return new Reply
        {
            Spoken = frame.Words.Visits.NotToday.Say(("day", VisitSpeech.Day(frame, next.Start)), ("time", VisitSpeech.Time(frame, next.Start))),
            Choices = [ReplyChoice.Of(frame.Words.Conversation.ChoiceYes.Text), ReplyChoice.Of(frame.Words.Conversation.ChoiceNo.Text)],
        };
    }

    public ConversationRecord? Hear(TurnFrame frame) => KeepOrMove.Hear(frame, frame.Words.Conversation.ChoiceYes, Confirmation.Change);

    public ConversationRecord Forget(ConversationRecord record) => record with { Confirmation = Confirmation.Open };
}
