using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.OptOut;

/// <summary>
/// Hears on a channel that is no text that a number wants no texts, or no offers: the same record as a STOP. Anybody may restrict what a number
/// gets, but nobody silences a whole list of clients: after a few numbers a day a person does the rest. Texts again have to be asked for from the phone.
/// </summary>
internal sealed class TextsByChat(ClinicTexts clinic, IGuesses guesses)
{
    /// <summary>True when nothing else is answered in this turn; an open question is asked again.</summary>
    public async Task<bool> AnswerAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        if (frame.CallerNumber is not null)
        {
            return false;
        }

        var asked = frame.Record.NumberFor;
        frame.Record = frame.Record with { NumberFor = null };
        var wish = asked is not null && frame.Mentions.Phone is not null ? asked.Value : WishOf(frame);
        return wish switch
        {
            TextsWish.Stop or TextsWish.NoOffers => NumberOf(frame) is { } number
                ? await NoteAsync(frame, wish, number, cancellationToken)
                : AskNumber(frame, wish),
            TextsWish.Start => SayHowToStart(frame),
            _ => false,
        };
    }

    /// <summary>Beside an emergency's line a stop still holds, where it is known for which number.</summary>
    public static void NoteBesideSafety(TurnFrame frame)
    {
        if (frame.CallerNumber is null && WishOf(frame) is TextsWish.Stop && NumberOf(frame) is { } number)
        {
            Note(frame, TextsWish.Stop, number);
        }
    }

    private async Task<bool> NoteAsync(TurnFrame frame, TextsWish wish, string number, CancellationToken cancellationToken)
    {
        var tries = GuessLimits.Of(frame.ConversationId, frame.Visitor, frame.Address, new Claim());
        return await guesses.CountAsync(tries, frame.Now, cancellationToken) ? Note(frame, wish, number) : LeaveToStaff(frame, number);
    }

    private static bool LeaveToStaff(TurnFrame frame, string number)
    {
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Alert.OneADay("wants-no-texts", frame.ConversationId, frame.LocalNow.Date),
            Kind = AlertKind.HandOff,
            RaisedAt = frame.Now,
            Reason = "wants-no-texts",
            Phone = number,
        });
        frame.Say(frame.Words.OptOut.StopLeftToStaff.Say());
        frame.Forced = new Move.Answered();
        return frame.Record.Asking is null;
    }

    /// <summary>At the read-back "no texts" is an answer to it, and who waits for a time leaves the waiting list.</summary>
    private static TextsWish WishOf(TurnFrame frame)
    {
        var isAnswer = frame.Questions.NameOf(frame.Record) == Questions.Confirm && Fold.IsOneOf(frame.Text, frame.Words.Listening.NoTexts);
        return isAnswer || TextsNote.LeavesTheWaitlist(frame, frame.Text) ? TextsWish.None : frame.Content.OptOut.ReadElsewhere(frame.Text);
    }

    private static string? NumberOf(TurnFrame frame) =>
        frame.Mentions.Phone ?? frame.Record.Wish.Phone ?? frame.Record.Visits.Found.FirstOrDefault()?.Phone;

    private static bool Note(TurnFrame frame, TextsWish wish, string number)
    {
        var words = frame.Words.OptOut;
        if (wish == TextsWish.Stop)
        {
            TextsNote.Stop(frame, number, words.StoppedElsewhere);
            frame.Say(words.StoppedElsewhere.Say(("clinic", frame.Clinic.Name), ("digits", TextsNote.Ending(number))));
            frame.Record = frame.Record with { TextReminders = false };
        }
        else
        {
            TextsNote.Of(frame, number, ConsentKind.Marketing, given: false, words.OffersOff);
            frame.Say(words.OffersOff.Say());
        }

        frame.Forced = new Move.Answered();
        return frame.Record.Asking is null;
    }

    private static bool AskNumber(TurnFrame frame, TextsWish wish)
    {
        frame.Record = frame.Record with { NumberFor = wish };
        frame.Speech.Ask(new Reply { Spoken = frame.Words.OptOut.AskNumber.Say(), Asking = Questions.Phone });
        return true;
    }

    private bool SayHowToStart(TurnFrame frame)
    {
        var words = frame.Words.OptOut;
        frame.Say(clinic.Number is { } number ? words.StartFromThePhoneTo.Say(("number", SpokenPhone.Say(number))) : words.StartFromThePhone.Say());
        frame.Forced = new Move.Answered();
        return frame.Record.Asking is null;
    }
}
