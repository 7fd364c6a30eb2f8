using MassageBot.Bot.MassageTypes;
using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Triage;

/// <summary>What the client needs: need, place, onset, severity, the safety screen, and a recommendation that goes on to times.</summary>
internal sealed class TriageDialog : FlowDialog
{
    public TriageDialog(QuestionBook questions)
        : base(nameof(TriageDialog), questions) => Steps(
            AskNeedAsync,
            AskIfItHurtsAsync,
            AskExtentAsync,
            AskGainAsync,
            AskWhereItHurtsAsync,
            AskSinceWhenAsync,
            AskHowBadAsync,
            CheckRedFlagsAsync,
            AskFollowUpAsync,
            StopWithoutSlotAsync,
            SuggestMassageAsync,
            TakeSuggestionAsync);

    private static Task<DialogTurnResult> AskNeedAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Answers(step).Need is not null || KnowsWhatTheyWant(step), step, "triage.need", cancellationToken);

    private static Task<DialogTurnResult> AskIfItHurtsAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(!ThreeQuestions.AskIfItHurts(Answers(step)), step, "triage.hurts", cancellationToken);

    private static Task<DialogTurnResult> AskExtentAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(!ThreeQuestions.AskExtent(Answers(step)), step, "triage.extent", cancellationToken);

    private static Task<DialogTurnResult> AskGainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(!ThreeQuestions.AskGain(Answers(step)), step, "triage.gain", cancellationToken);

    private static Task<DialogTurnResult> AskWhereItHurtsAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(!Hurts(step) || !Answers(step).BodyAreas.IsEmpty, step, "triage.where", cancellationToken);

    private static Task<DialogTurnResult> AskSinceWhenAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(!Hurts(step) || Answers(step).Onset is not null, step, "triage.since", cancellationToken);

    private static Task<DialogTurnResult> AskHowBadAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var passed = !Hurts(step) || Answers(step).Severity is not null || Frame(step).Record.SeverityPassed;
        return AskUnlessAsync(passed, step, "triage.severity", cancellationToken);
    }

    private static Task<DialogTurnResult> CheckRedFlagsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var done = Screening.ResultOf(Frame(step)) is not null || Frame(step).Record.FollowUp is not null;
        return AskUnlessAsync(done, step, ScreenQuestionIds.Screen, cancellationToken);
    }

    private static Task<DialogTurnResult> AskFollowUpAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Frame(step).Record.FollowUp is null, step, ScreenQuestionIds.FollowUp, cancellationToken);

    /// <summary>An answer that was about somebody else than who comes is none: the flow goes back to the question.</summary>
    private static Task<DialogTurnResult> StopWithoutSlotAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (Screening.ResultOf(frame) is not { } screen)
        {
            return AgainAsync(step, cancellationToken);
        }

        return screen.MayTakeSlot
            ? step.NextAsync(cancellationToken: cancellationToken)
            : step.EndDialogAsync(Screening.StopBooking(frame), cancellationToken);
    }

    private static Task<DialogTurnResult> SuggestMassageAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return AskUnlessAsync(record.SuggestionAnswered || record.Wish.Service is not null, step, SuggestionQuestion.Open, cancellationToken);
    }

    private static Task<DialogTurnResult> TakeSuggestionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        var opening = frame.Record.Opening;
        frame.Record = frame.Record with { Opening = null };
        switch (opening)
        {
            case Intents.TalkToHuman:
                return step.EndDialogAsync(Flow.HandOff, cancellationToken);
            case SuggestionQuestion.Why:
                frame.Say(WhySpeech.Say(frame));
                return AskOnceMoreAsync(step, cancellationToken);
            case Intents.AskDifferences:
                frame.Say(MassageTypesSpeech.Compare(frame));
                return AskOnceMoreAsync(step, cancellationToken);
            default:
                return step.EndDialogAsync(Flow.Booking, cancellationToken);
        }
    }

    /// <summary>The suggestion stays open: the client has just read it, so only its question is asked again.</summary>
    private static Task<DialogTurnResult> AskOnceMoreAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Frame(step).Record = Frame(step).Record with { Asking = SuggestionQuestion.Open };
        return AgainAsync(step, cancellationToken);
    }

    private static TurnFrame Frame(WaterfallStepContext step) => TurnFrame.Of(step.Context);

    private static TriageAnswers Answers(WaterfallStepContext step) => Frame(step).Record.Triage;

    /// <summary>Who names the massage wants no help choosing: only the safety screen is left to ask.</summary>
    private static bool KnowsWhatTheyWant(WaterfallStepContext step) => Frame(step).Record.Wish.Service is not null;

    private static bool Hurts(WaterfallStepContext step) => Answers(step).Need is Need.Pain or Need.Injury && !KnowsWhatTheyWant(step);
}
