using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.SessionLengths;

/// <summary>Explains session lengths or prices, and offers a way on.</summary>
internal sealed class SessionLengthsDialog : FlowDialog
{
    public SessionLengthsDialog(QuestionBook questions)
        : base(nameof(SessionLengthsDialog), questions) => Steps(ExplainAsync, OfferNextAsync);

    private static Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        var priceIsAsked = frame.Understood?.Intent == Intents.AskPrice;
        frame.Say(priceIsAsked ? SessionLengthsSpeech.Prices(frame) : SessionLengthsSpeech.Lengths(frame));
        return step.NextAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> OfferNextAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        frame.Say(frame.Words.SessionLengths.WhatNext.Say());
        Shortcuts.Offer(frame, [Shortcut.Book, Shortcut.HelpMeChoose, Shortcut.Difference]);
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
