using MassageBot.Bot.OptOut;
using MassageBot.Bot.Turn;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Elsewhere;

/// <summary>A chat goes on by text: all that it has open leaves with the turn's commit, and it says so.</summary>
internal static class Departure
{
    public static void Leave(TurnFrame frame, GoesOnElsewhere there, DialogState? dialogs)
    {
        var record = frame.Record;
        frame.Effects.Departs = new Departing(there.Conversation, new TakenOver(record with { HoldToRelease = null }, dialogs));
        frame.Record = LeftBehind(record, there.Conversation);
        frame.Say(frame.Words.Elsewhere.GoesOn.Say(("digits", TextsNote.Ending(there.Number))));
    }

    /// <summary>
    /// The hold moves and is not given back. Flags and halts stay in both: whoever is still in the chat has said what they said.
    /// </summary>
    private static ConversationRecord LeftBehind(ConversationRecord record, string to) => record.Fresh() with
    {
        Later = null,
        TakingBack = [],
        Unheard = [],
        Wait = null,
        Reminded = null,
        HoldToRelease = record.HoldToRelease,
        Moved = new MovedNote(to, [.. UnderWay(record).Distinct()]),
    };

    private static IEnumerable<Guid> UnderWay(ConversationRecord record) =>
        [.. record.TakingBack, .. record.Booked.Select(visit => visit.IntentId), .. new[] { record.Awaiting, record.Wait?.Id }.OfType<Guid>()];
}
