using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>What cancelling or moving a visit now costs by the clinic's policy, told before the yes.</summary>
internal static class TermsSpeech
{
    /// <summary>Names the visits and the effect, and asks whether to cancel.</summary>
    public static Spoken ConfirmCancel(TurnFrame frame)
    {
        var (visits, words) = (frame.Record.Visits.AllChosen, frame.Words.Visits);
        if (visits.Length > 1)
        {
            var effects = visits.Select(visit => Of(frame, visit)).Where(terms => terms is not ChangeTerms.Free).ToList();
            var list = words.ConfirmCancelAll.Say(("visits", Choosing.List(VisitSpeech.Lines(frame, visits))));
            return effects.Count == 0 ? words.CancellingIsFree.Say().Then(list) : Policy(frame).Then(list);
        }

        var visit = visits[0];
        var (day, time) = (("day", VisitSpeech.Day(frame, visit.Start)), ("time", VisitSpeech.Time(frame, visit.Start)));
        return Of(frame, visit) switch
        {
            ChangeTerms.Fee fee => words.CancelCosts.Say(day, time, Hours(fee), ("fee", Fee(frame, fee))).Then(UnlessIll(frame, fee)).Then(words.AskCancel.Say()),
            ChangeTerms.Waived => words.Waived.Say().Then(words.ConfirmCancel.Say(day, time)),
            ChangeTerms.InWords => words.ConfirmCancelLate.Say(day, time, ("policy", frame.Clinic.Policy.Summary[frame.Language.Code()])),
            _ => words.CancellingIsFree.Say().Then(words.ConfirmCancel.Say(day, time)),
        };
    }

    /// <summary>What moving costs; nothing is said where it is free.</summary>
    public static Spoken OfMoving(TurnFrame frame, Visit visit) => Of(frame, visit) switch
    {
        ChangeTerms.Fee fee => frame.Words.Visits.MoveCosts.Say(Hours(fee), ("fee", Fee(frame, fee))).Then(UnlessIll(frame, fee)),
        ChangeTerms.Waived => frame.Words.Visits.Waived.Say(),
        ChangeTerms.InWords => Policy(frame),
        _ => Spoken.Nothing,
    };

    private static ChangeTerms Of(TurnFrame frame, Visit visit) => frame.Record.Visits.ByClinic
        ? new ChangeTerms.Free()
        : ChangeTerms.Of(visit, frame.Clinic, frame.Now, frame.Record.Visits.Ill);

    private static Spoken Policy(TurnFrame frame) =>
        frame.Words.Booking.ReadBackPolicy.Say(("policy", frame.Clinic.Policy.Summary[frame.Language.Code()]));

    private static Spoken UnlessIll(TurnFrame frame, ChangeTerms.Fee fee) => fee.IllnessIsWaived ? frame.Words.Visits.UnlessIll.Say() : Spoken.Nothing;

    private static (string, string) Hours(ChangeTerms.Fee fee) => ("hours", Naming.Minutes(fee.NoticeHours));

    private static string Fee(TurnFrame frame, ChangeTerms.Fee fee)
    {
        var words = frame.Words.Visits;
        var amount = ("amount", fee.Amount);
        return fee.Percent switch
        {
            50 => words.FeeHalf.Say(amount),
            100 => words.FeeFull.Say(amount),
            var percent => words.FeePart.Say(("percent", Naming.Minutes(percent)), amount),
        } is { Text: var text } ? text : "";
    }
}
