using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>Passes on that a client will be late.</summary>
internal sealed class RunningLateDialog : FlowDialog
{
    public RunningLateDialog(QuestionBook questions)
        : base(nameof(RunningLateDialog), questions) => Steps(PassOnAsync);

    private static Task<DialogTurnResult> PassOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.HandOff,
            RaisedAt = frame.Now,
            Reason = "running-late",
            FirstName = frame.Record.Wish.FirstName,
            Phone = frame.CallerNumber ?? frame.Record.Wish.Phone,
        });
        frame.Say(frame.Clinic.Phone is { } phone
            ? frame.Words.Visits.RunningLate.Say(("phone", phone))
            : frame.Words.Handoff.Passed.Say());
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
