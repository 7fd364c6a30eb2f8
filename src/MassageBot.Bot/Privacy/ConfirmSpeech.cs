using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Privacy;

/// <summary>Told back before a client's data are changed or deleted.</summary>
internal static class ConfirmSpeech
{
    public static Spoken OfForgetting(TurnFrame frame)
    {
        var words = frame.Words.Privacy;
        if (frame.Record.ForgetChatOnly)
        {
            return words.ConfirmChat.Say();
        }

        var said = words.WhatGoes.Say();
        foreach (var visit in frame.Record.Visits.Found.Where(visit => visit.Start > frame.Now && visit.Open))
        {
            said = said.ThenParagraph(VisitGoes(frame, visit));
        }

        return said.Then(frame.Record.ForgetReachesAll ? Spoken.Nothing : words.OnlyThisBooking.Say()).ThenParagraph(words.ConfirmForget.Say());
    }

    public static Reply YesOrNo(TurnFrame frame, Spoken question)
    {
        var words = frame.Words.Conversation;
        return new Reply { Spoken = question, Choices = [ReplyChoice.Of(words.ChoiceYes.Text), ReplyChoice.Of(words.ChoiceNo.Text)] };
    }

    public static ConversationRecord? Hear(TurnFrame frame)
    {
        var decision = frame.Mentions.YesNo ?? frame.Mentions.Pick switch
        {
            1 => true,
            2 => false,
            _ => null,
        };
        return decision is { } yes ? frame.Record with { Confirmation = yes ? Confirmation.Yes : Confirmation.Drop } : null;
    }

    /// <summary>Inside the notice period the policy is told first, as for any cancellation.</summary>
    private static Spoken VisitGoes(TurnFrame frame, Visit visit)
    {
        var policy = frame.Clinic.Policy;
        var (day, time) = (("day", VisitSpeech.Day(frame, visit.Start)), ("time", VisitSpeech.Time(frame, visit.Start)));
        return visit.Start - frame.Now < policy.CancellationNotice
            ? frame.Words.Privacy.VisitGoesTooLate.Say(day, time, ("policy", policy.Summary[frame.Language.Code()]))
            : frame.Words.Privacy.VisitGoesToo.Say(day, time);
    }
}
