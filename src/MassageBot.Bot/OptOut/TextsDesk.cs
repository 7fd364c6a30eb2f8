using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.OptOut;

/// <summary>
/// Hears, by SMS and whatever is open, that a number wants no texts, texts again, or help. The wish holds with the turn's commit; what was open
/// stays as it is. Only safety comes first.
/// </summary>
internal sealed class TextsDesk(ITexts texts, IScheduler scheduler)
{
    private const string CancelAsOptOut = "cancel-as-opt-out";

    /// <summary>Looks up whether the number may be texted, and notes what the message says to that.</summary>
    public async Task HearAsync(TurnFrame frame, string text, TextsWish? carriers, CancellationToken cancellationToken)
    {
        if (frame.CallerNumber is not { } number)
        {
            return;
        }

        var read = TextsNote.LeavesTheWaitlist(frame, text) ? TextsWish.None : frame.Content.OptOut.Read(text);
        var wish = carriers == TextsWish.Stop && read == TextsWish.Cancel ? read : carriers ?? read;
        var standing = await texts.OfAsync(number, cancellationToken);
        var heard = new HeardOfTexts(wish, standing.AreRefused, ByCarrier: carriers is not null);
        frame.Texts = heard;
        frame.KnowsTextTerms = standing.KnowsTerms;
        Note(frame, heard, number);
    }

    private static void Note(TurnFrame frame, HeardOfTexts heard, string number)
    {
        switch (heard)
        {
            case { Stops: true }:
                TextsNote.Stop(frame, number, frame.Words.Conversation.OptedOut);
                break;
            case { Resumes: true }:
                TextsNote.Of(frame, number, ConsentKind.Texts, given: true, frame.Words.Conversation.OptedIn);
                break;
            case { Refused: false, Wish: TextsWish.NoOffers }:
                TextsNote.Of(frame, number, ConsentKind.Marketing, given: false, frame.Words.OptOut.OffersOff);
                break;
        }
    }

    /// <summary>Answers what was about texts; true when nothing else is answered in this turn.</summary>
    public async Task<bool> AnswerAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.Conversation;
        var clinic = frame.Clinic.Name;
        switch (frame.Texts)
        {
            case { ByCarrier: true, Stops: true, Wish: TextsWish.Cancel }:
                Tell(frame, CancelAsOptOut, await NextVisitAsync(frame, cancellationToken));
                return true;
            case { ByCarrier: true }:
                return true;
            case { Stops: true, Wish: var wish }:
                await SayStoppedAsync(frame, wish, cancellationToken);
                return true;
            case { Resumes: true }:
                frame.Say(words.OptedIn.Say(("clinic", clinic)));
                frame.Forced = new Move.Answered();
                return frame.Record.Asking is null;
            case { AsksHelp: true }:
                frame.Speech.EvenAfterStop = true;
                frame.Say(frame.Clinic.Phone is { } phone ? words.SmsHelp.Say(("clinic", clinic), ("phone", phone)) : words.SmsHelpNoPhone.Say(("clinic", clinic)));
                return true;
            case { IsSilent: false, Wish: TextsWish.NoOffers }:
                frame.Say(frame.Words.OptOut.OffersOff.Say());
                frame.Forced = new Move.Answered();
                return frame.Record.Asking is null;
            case { IsSilent: true, Wish: TextsWish.None }:
                Tell(frame, "wrote-after-opt-out");
                return true;
            default:
                return frame.Texts.IsSilent;
        }
    }

    /// <summary>Something came up that would have been said to a number that wants no texts: staff tell it.</summary>
    public static void TellUnsaid(TurnFrame frame) => Tell(frame, "not-texted");

    /// <summary>The one confirmation. "Cancel" is also said of visits: the visit stays, and that is told.</summary>
    private async Task SayStoppedAsync(TurnFrame frame, TextsWish wish, CancellationToken cancellationToken)
    {
        frame.Speech.EvenAfterStop = true;
        var words = frame.Words.Conversation;
        if (wish == TextsWish.Cancel && frame.Clinic.Phone is { } phone && await NextVisitAsync(frame, cancellationToken) is { } visit)
        {
            var day = $"{VisitSpeech.Day(frame, visit.Start)}, {VisitSpeech.Time(frame, visit.Start)}";
            frame.Say(words.OptedOutVisitStays.Say(("visit", day), ("phone", phone)));
            Tell(frame, CancelAsOptOut, visit);
            return;
        }

        frame.Say(words.OptedOut.Say(("clinic", frame.Clinic.Name)));
    }

    private async Task<Visit?> NextVisitAsync(TurnFrame frame, CancellationToken cancellationToken) =>
        await scheduler.FindVisitsAsync(new VisitKey.Number(frame.CallerNumber!), cancellationToken) is VisitsAnswer.Found found
            ? found.Visits.Where(visit => visit.Start > frame.Now).MinBy(visit => visit.Start)
            : null;

    /// <summary>Once a day of each kind, however much is written.</summary>
    private static void Tell(TurnFrame frame, string reason, Visit? visit = null)
    {
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Alert.OneADay(reason, frame.ConversationId, frame.LocalNow.Date),
            Kind = AlertKind.HandOff,
            RaisedAt = frame.Now,
            Reason = reason,
            FirstName = visit?.FirstName ?? frame.Record.Wish.FirstName,
            Phone = frame.CallerNumber,
            Start = visit?.Start,
            VisitId = visit?.Id,
        });
    }
}
