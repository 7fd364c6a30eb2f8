using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Handoff;

/// <summary>
/// A client wants a person. The alert is raised at once; where nobody is configured to answer, no person is promised:
/// the clinic's phone, and a call-back if the client leaves a number.
/// </summary>
internal sealed class HandOffDialog : FlowDialog
{
    public HandOffDialog(QuestionBook questions)
        : base(nameof(HandOffDialog), questions) => Steps(TellHowAsync, AskPhoneAsync, NoteCallBackAsync);

    private static Task<DialogTurnResult> TellHowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        if (frame.Record.HandedOff)
        {
            return step.NextAsync(cancellationToken: cancellationToken);
        }

        Raise(frame, AlertKind.HandOff);
        frame.Record = frame.Record with { HandedOff = true };
        frame.Say(frame.Clinic.Phone is { } phone
            ? frame.Words.Handoff.CallUs.Say(("phone", phone))
            : frame.Words.Handoff.CallUsNoPhone.Say());
        return step.NextAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> AskPhoneAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        return AskUnlessAsync(Number(frame) is not null, step, "handoff.phone", cancellationToken);
    }

    private static Task<DialogTurnResult> NoteCallBackAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        if (frame.Record.NoCallBack)
        {
            frame.Say(frame.Words.Handoff.NotNow.Say());
            return step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        Raise(frame, AlertKind.CallBack);
        frame.Say(frame.Words.Handoff.CallBackNoted.Say(("phone", SpokenPhone.Say(Number(frame)!))));
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static string? Number(TurnFrame frame) => frame.CallerNumber ?? frame.Record.Wish.Phone;

    private static void Raise(TurnFrame frame, AlertKind kind) => frame.Effects.Alerts.Add(new Alert
    {
        Id = Guid.NewGuid(),
        Kind = kind,
        RaisedAt = frame.Now,
        Reason = frame.Record.Opening ?? "asked",
        FirstName = frame.Record.Wish.FirstName,
        Phone = Number(frame),
    });
}
