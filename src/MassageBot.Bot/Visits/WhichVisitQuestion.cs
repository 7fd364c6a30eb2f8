using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>Which of several visits.</summary>
internal sealed class WhichVisitQuestion : IQuestion
{
    public string Id => "visits.which";

    public string Name => Questions.Slot;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = frame.Words.Visits.WhichOne.Say(),
        Choices = Choosing.Buttons(Options(frame)),
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var picked = Choosing.Pick(frame, Options(frame)) ?? ByDay(frame);
        return picked is null ? null : frame.Record with { Visits = frame.Record.Visits with { ChosenId = picked.Id } };
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Visits = record.Visits with { ChosenId = null } };

    private static Visit? ByDay(TurnFrame frame)
    {
        var when = frame.Mentions.When;
        var fitting = frame.Record.Visits.Found.Where(visit =>
            when.Date == frame.Local(visit.Start).Date || when.Time == frame.Local(visit.Start).TimeOfDay).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static List<(string Title, Visit Option)> Options(TurnFrame frame) =>
        [.. frame.Record.Visits.Found.Take(5).Select(visit => (VisitSpeech.Line(frame, visit), visit))];
}
