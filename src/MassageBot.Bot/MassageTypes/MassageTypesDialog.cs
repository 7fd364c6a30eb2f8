using MassageBot.Bot.Turn;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.MassageTypes;

/// <summary>Offers a way on after what was asked about massage types has been explained.</summary>
internal sealed class MassageTypesDialog : FlowDialog
{
    public MassageTypesDialog(QuestionBook questions)
        : base(nameof(MassageTypesDialog), questions) => Steps(OfferNextAsync);

    private static Task<DialogTurnResult> OfferNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        frame.Say(frame.Words.MassageTypes.WhatNext.Say());
        Shortcuts.Offer(frame, [Shortcut.HelpMeChoose, Shortcut.Lengths, Shortcut.Book]);
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
