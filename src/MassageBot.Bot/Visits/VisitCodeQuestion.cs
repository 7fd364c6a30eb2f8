using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>The confirmation code of a booking.</summary>
internal sealed class VisitCodeQuestion : IQuestion
{
    public string Id => "visits.code";

    public string Name => Questions.FollowUp;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Privacy.WhyCode.Say().Then(frame.Words.Visits.AskCode.Say()),
        Choices = [ReplyChoice.Of(frame.Words.Privacy.ChoiceNoCode.Text)],
    };

    public Reply AskAgain(TurnFrame frame) => Ask(frame) with { Spoken = frame.Words.Visits.AskCode.Say() };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var search = frame.Record.Visits;
        if (frame.Mentions.YesNo == false || frame.Mentions.Pick == 1 || PrivacyRequest.HasNoCode(frame.Text, frame.Words.Privacy) || Fold.Text(frame.Text) == Fold.Text(frame.Words.Privacy.ChoiceNoCode.Text))
        {
            return frame.Record with { Visits = search with { NoCode = true } };
        }

        return SpokenCode.Answered(frame.Text) is { } code ? frame.Record with { Visits = search with { Code = code } } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { Visits = record.Visits with { Code = null, NoCode = false, Found = [], ChosenId = null } };
}
