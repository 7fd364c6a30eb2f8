using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>The steps that every flow about a visit in the calendar begins with: whose it is, and which.</summary>
internal abstract class VisitDialog(string id, QuestionBook questions, VisitFinder finder) : FlowDialog(id, questions)
{
    /// <summary>Asks who it is, one thing at a time.</summary>
    protected WaterfallStep[] AskWho => [AskNameAsync, AskPhoneAsync, AskCodeAsync];

    /// <summary>Asks who it is, and looks the visits up.</summary>
    protected WaterfallStep[] Identify => [.. AskWho, FindAsync];

    protected static TurnFrame Frame(WaterfallStepContext step) => TurnFrame.Of(step.Context);

    protected static Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(Frame(step).Record.Visits.Chosen is not null, step, "visits.which", cancellationToken);

    private Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(finder.Missing(Frame(step)) != Missing.Name, step, "visits.name", cancellationToken);

    private Task<DialogTurnResult> AskPhoneAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(finder.Missing(Frame(step)) is not (Missing.LastFour or Missing.WholeNumber), step, "visits.phone", cancellationToken);

    private Task<DialogTurnResult> AskCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskUnlessAsync(finder.Missing(Frame(step)) != Missing.Code || Frame(step).Record.Visits.NoCode, step, "visits.code", cancellationToken);

    protected static Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, Finding finding, CancellationToken cancellationToken) => finding switch
    {
        Finding.Found => step.NextAsync(cancellationToken: cancellationToken),
        Finding.AskMore => AgainAsync(step, cancellationToken),
        Finding.OnlyAPerson => step.EndDialogAsync(Flow.HandOff, cancellationToken),
        Finding.NoMoreTries => step.EndDialogAsync(cancellationToken: cancellationToken),
    };

    private async Task<DialogTurnResult> FindAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await GoOnAsync(step, await finder.FindAsync(Frame(step), cancellationToken), cancellationToken);
}
