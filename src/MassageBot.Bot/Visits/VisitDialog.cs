using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>The steps that every flow about a visit in the calendar begins with: whose it is, and which.</summary>
internal abstract class VisitDialog(string id, QuestionBook questions, VisitFinder finder) : FlowDialog(id, questions)
{
    protected static TurnFrame Frame(WaterfallStepContext step) => TurnFrame.Of(step.Context);

    protected static Task<DialogTurnResult> AskPhoneAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Frame(step).Record.Visits.Phone is not null, step, "visits.phone", cancellationToken);

    protected static Task<DialogTurnResult> AskCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        return AskUnlessAsync(frame.CallerNumber is not null || frame.Record.Visits.Code is not null, step, "visits.code", cancellationToken);
    }

    protected async Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await finder.FindAsync(Frame(step), cancellationToken)
            ? await step.NextAsync(cancellationToken: cancellationToken)
            : await step.EndDialogAsync(Flow.HandOff, cancellationToken);

    protected static Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Frame(step).Record.Visits.Chosen is not null, step, "visits.which", cancellationToken);
}
