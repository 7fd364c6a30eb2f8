using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.OptOut;

/// <summary>
/// Asks a number once, when a visit is booked, whether offers may come by text too. Nothing depends on the answer, and no answer is a no: so the no
/// is noted with the question.
/// </summary>
internal sealed class OffersDesk(ITexts texts, ClinicTexts clinic)
{
    /// <summary>After the booking has been told and with nothing else open; never of somebody who booked for another.</summary>
    public async Task AskAsync(TurnFrame frame, bool ownVisit, CancellationToken cancellationToken)
    {
        if (!clinic.AsksAboutMarketing || !ownVisit || !IsDone(frame) || (frame.CallerNumber ?? frame.Record.Wish.Phone) is not { } number)
        {
            return;
        }

        if ((await texts.OfAsync(number, cancellationToken)).MayBeAskedAboutMarketing)
        {
            var words = frame.Words;
            TextsNote.Of(frame, number, ConsentKind.Marketing, given: false, words.OptOut.AskAboutOffers);
            frame.Speech.Ask(new Reply
            {
                Spoken = words.OptOut.AskAboutOffers.Say(("clinic", frame.Clinic.Name)),
                Choices = [ReplyChoice.Of(words.Conversation.ChoiceYes.Text), ReplyChoice.Of(words.Conversation.ChoiceNo.Text)],
                Asking = Questions.Offers,
            });
            frame.Record = frame.Record with { AskedAboutOffers = true };
        }
    }

    /// <summary>True when the message was the answer and nothing else. Only a plain yes is one.</summary>
    public static bool Answer(TurnFrame frame)
    {
        if (!frame.Record.AskedAboutOffers)
        {
            return false;
        }

        frame.Record = frame.Record with { AskedAboutOffers = false };
        if (Answered(frame) is not { } yes || (frame.CallerNumber ?? frame.Record.Wish.Phone) is not { } number)
        {
            return false;
        }

        var words = frame.Words.OptOut;
        if (yes)
        {
            TextsNote.Of(frame, number, ConsentKind.Marketing, given: true, words.AskAboutOffers);
        }

        frame.Say((yes ? words.OffersOn : words.OffersOff).Say());
        return true;
    }

    private static bool IsDone(TurnFrame frame) =>
        frame is { Outcome: BookingOutcome.Booked { Visit.Pending: false }, Record: { Halt: Halt.None, Asking: null, Awaiting: null, Later: null }, Texts.IsSilent: false };

    private static bool? Answered(TurnFrame frame) => frame switch
    {
        { Mentions.Pick: 1 } => true,
        { Mentions.Pick: 2 } => false,
        { Understood.Intent: Intents.Affirm, Mentions.YesNo: true } => true,
        { Understood.Intent: Intents.Deny, Mentions.YesNo: false } => false,
        _ => null,
    };
}
