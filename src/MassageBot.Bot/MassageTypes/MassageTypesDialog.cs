using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.MassageTypes;

/// <summary>Explains how massage types differ, and offers a way on.</summary>
internal sealed class MassageTypesDialog : FlowDialog
{
    public MassageTypesDialog(QuestionBook questions)
        : base(nameof(MassageTypesDialog), questions) => Steps(ExplainAsync, OfferNextAsync);

    private static Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        frame.Say(MassageTypesSpeech.Explain(frame, frame.Understood?.Intent ?? Intents.AskDifferences));
        return step.NextAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> OfferNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        frame.Say(frame.Words.MassageTypes.WhatNext.Say());
        Shortcuts.Offer(frame, [Shortcut.HelpMeChoose, Shortcut.Lengths, Shortcut.Book]);
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
