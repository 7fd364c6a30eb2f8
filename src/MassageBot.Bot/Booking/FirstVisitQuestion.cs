using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>Whether it is the client's first visit: a first therapeutic visit begins with a talk.</summary>
internal sealed class FirstVisitQuestion : IQuestion
{
    public string Id => "booking.first-visit";

    public string Name => Questions.FirstVisit;

    public Reply Ask(TurnFrame frame)
    {
        var service = frame.Clinic.FindService(frame.Record.Wish.Service!.Value)!;
        var words = frame.Words;
        return new Reply
        {
            Spoken = words.Booking.AskFirstVisit.Say(("minutes", Naming.Minutes(service.ConsultationMinutes))),
            Choices = [ReplyChoice.Of(words.Conversation.ChoiceYes.Text), ReplyChoice.Of(words.Conversation.ChoiceNo.Text)],
        };
    }

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var said = frame.Mentions.FirstVisit ?? frame.Mentions.YesNo ?? YesNoPick(frame.Mentions.Pick);
        return said is { } first ? frame.Record.WithWish(frame.Record.Wish with { FirstVisit = first }) : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record.WithWish(record.Wish with { FirstVisit = null });

    private static bool? YesNoPick(int? pick) => pick switch
    {
        1 => true,
        2 => false,
        _ => null,
    };
}
