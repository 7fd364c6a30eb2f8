using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>Which of several visits: by its button, or by whatever tells it from the others.</summary>
internal sealed class WhichVisitQuestion : IQuestion
{
    private const int MostShown = 5;

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
        if (!Fold.IsOneOf(frame.Text, frame.Words.Listening.AllOfThem) && Choosing.Pick(frame, Options(frame)) is { } picked)
        {
            return frame.Record with { Visits = frame.Record.Visits with { ChosenId = picked.Id } };
        }

        return VisitPicking.Pick(frame) is { } search ? frame.Record with { Visits = search } : null;
    }

    public ConversationRecord Forget(ConversationRecord record) => record with { Visits = record.Visits with { ChosenId = null, AlsoIds = [] } };

    private static List<(string Title, Visit Option)> Options(TurnFrame frame)
    {
        var shown = frame.Record.Visits.Found.Take(MostShown).ToList();
        return [.. VisitSpeech.Lines(frame, shown).Zip(shown)];
    }
}
