using MassageBot.Bot.Privacy;
using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Core.Visits;

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
                Visits = Search(frame, frame.Mentions.When),
                Wish = record.Wish with { When = null },
                Confirmation = Confirmation.Open,
            },
            Flow.MoveVisit => record.WithoutSlot() with { Visits = Search(frame, frame.Mentions.MovedFrom) },
            Flow.Waitlist => record.WithoutSlot(),
            Flow.WhatIsKept => record with { Visits = VisitFinder.Begin(frame, Matter.Visit) },
            Flow.Forget => record with { Visits = VisitFinder.Begin(frame, Matter.Erasure), ForgetChatOnly = false, Confirmation = Confirmation.Open },
            Flow.ChangeContact => record with { Visits = VisitFinder.Begin(frame, Matter.Contact), NewContact = NewContactQuestion.In(frame), Confirmation = Confirmation.Open },
            _ => record,
        };
    }

    /// <summary>What the message says about which visit is meant. A therapist or a person named with a move may be the one it is to go to.</summary>
    private static VisitSearch Search(TurnFrame frame, WhenWish? on)
    {
        var mentions = frame.Mentions;
        var hint = new VisitHint
        {
            Service = mentions.MovedFrom is null ? mentions.Service : null,
            Therapist = mentions.MovedFrom is null && mentions.Therapist?.Named is { } named ? frame.Clinic.FindTherapist(named)?.FirstName : null,
            Order = mentions.Order,
            SomeoneElses = mentions.ForSomeoneElse,
        };
        return VisitFinder.Begin(frame, Matter.Visit) with
        {
            On = on is { IsNothing: false } ? on : null,
            Hint = hint == new VisitHint() ? null : hint,
            Ill = mentions.Ill,
            ByClinic = frame.ByClinic,
            TakesPlaceOf = frame.TakesPlaceOf,
            Confirms = mentions.Confirms,
            Late = LateArrival.Of(mentions.LateMinutes, mentions.Minutes, mentions.When),
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
