using MassageBot.Bot.Privacy;
using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.FrontDesk;

/// <summary>What a flow finds in the record when it begins.</summary>
internal static class Opening
{
    public static ConversationRecord Prepare(TurnFrame frame, Move.Begin begin)
    {
        var flow = begin.Flow;
        var record = frame.Record with { Later = Waits(frame, begin), Asking = null, Asked = [], AskedBack = null, Misunderstandings = 0, Moving = null, Awaiting = null, NoCallBack = false, HandedOff = frame.Forced is not null };
        return flow switch
        {
            Flow.CancelVisit or Flow.CheckVisit or Flow.RunningLate => record with
            {
                Visits = VisitFinder.Begin(frame, Matter.Visit) with { On = frame.Mentions.When },
                Wish = record.Wish with { When = null },
                Confirmation = Confirmation.Open,
            },
            Flow.MoveVisit => record.WithoutSlot() with { Visits = VisitFinder.Begin(frame, Matter.Visit) },
            Flow.WhatIsKept => record with { Visits = VisitFinder.Begin(frame, Matter.Visit) },
            Flow.Forget => record with { Visits = VisitFinder.Begin(frame, Matter.Erasure), ForgetChatOnly = false, Confirmation = Confirmation.Open },
            Flow.ChangeContact => record with { Visits = VisitFinder.Begin(frame, Matter.Contact), NewContact = NewContactQuestion.In(frame), Confirmation = Confirmation.Open },
            _ => record,
        };
    }

    /// <summary>What the same message asks for beside; else what waits already, unless the client begins it now.</summary>
    private static LaterRequest? Waits(TurnFrame frame, Move.Begin begin)
    {
        if (begin.Then is { } then)
        {
            return new LaterRequest(then, frame.Now);
        }

        return frame.Record.Later is { } later && later.Asked.Flow != begin.Flow ? later : null;
    }
}
