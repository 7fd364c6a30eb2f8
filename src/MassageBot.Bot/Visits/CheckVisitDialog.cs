using MassageBot.Bot.Turn;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>Tells a client when the next visit is.</summary>
internal sealed class CheckVisitDialog : VisitDialog
{
    public CheckVisitDialog(QuestionBook questions, VisitFinder finder)
        : base(nameof(CheckVisitDialog), questions, finder) => Steps([.. Identify, TellAsync]);

    private static Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        frame.Say(VisitSpeech.Next(frame, frame.Record.Visits.Found[0]));
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
