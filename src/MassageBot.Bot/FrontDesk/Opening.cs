using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.FrontDesk;

/// <summary>What a flow finds in the record when it begins.</summary>
internal static class Opening
{
    public static ConversationRecord Prepare(TurnFrame frame, Flow flow)
    {
        var record = frame.Record with { Asking = null, Asked = [], AskedBack = null, Misunderstandings = 0, Moving = null, Awaiting = null, NoCallBack = false, HandedOff = frame.Forced is not null };
        return flow switch
        {
            Flow.CancelVisit or Flow.CheckVisit or Flow.RunningLate => record with
            {
                Visits = new VisitSearch { Phone = frame.CallerNumber, On = frame.Mentions.When },
                Wish = record.Wish with { When = null },
                Confirmation = Confirmation.Open,
            },
            Flow.MoveVisit => record.WithoutSlot() with { Visits = new VisitSearch { Phone = frame.CallerNumber } },
            _ => record,
        };
    }
}
