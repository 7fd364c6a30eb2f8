using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Handoff;

/// <summary>
/// A client wants a person. The alert is raised at once; where nobody is configured to answer, no person is promised:
/// the clinic's phone, and a call-back if the client leaves a number.
/// </summary>
internal sealed class HandOffDialog : FlowDialog
{
    /// <summary>The code of who asked in so many words.</summary>
    public const string Asked = "asked";

    private readonly FrontDeskPresence _presence;

    public HandOffDialog(QuestionBook questions, FrontDeskPresence presence)
        : base(nameof(HandOffDialog), questions)
    {
        _presence = presence;
        Steps(TellHowAsync, AskPhoneAsync, NoteCallBackAsync);
    }

    private async Task<DialogTurnResult> TellHowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(step.Context);
        if (frame.Record.HandedOff)
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        if (GivesContact(frame))
        {
            frame.Record = frame.Record with { Opening = "update-contact" };
            Raise(frame, AlertKind.HandOff, frame.Mentions.Phone);
            frame.Record = frame.Record with { Opening = null };
            frame.Say(frame.Words.Handoff.ContactPassed.Say());
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (frame.Record.Person is { IsHere: false })
        {
            frame.Say(frame.Words.Handoff.StillAsking.Say());
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        if (await _presence.TryAskAsync(frame, frame.Record.Opening ?? Asked, cancellationToken))
        {
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        Raise(frame, AlertKind.HandOff);
        frame.Record = frame.Record with { HandedOff = true };
        frame.Say(frame.Clinic.Phone is { } phone
            ? frame.Words.Handoff.CallUs.Say(("phone", phone))
            : frame.Words.Handoff.CallUsNoPhone.Say());
        return await step.NextAsync(cancellationToken: cancellationToken);
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

    /// <summary>A new name, number or address said with the wish to have it changed: the front desk needs nothing more.</summary>
    private static bool GivesContact(TurnFrame frame) =>
        frame.Understood?.Intent == Intents.UpdateContact && (frame.Mentions.Phone ?? frame.Mentions.Email ?? frame.Mentions.Name) is not null;

    private static string? Number(TurnFrame frame) => frame.CallerNumber ?? frame.Record.Wish.Phone;

    private static void Raise(TurnFrame frame, AlertKind kind, string? phone = null) => frame.Effects.Alerts.Add(new Alert
    {
        Id = Guid.NewGuid(),
        Kind = kind,
        RaisedAt = frame.Now,
        Reason = frame.Record.Opening ?? Asked,
        FirstName = frame.Record.Wish.FirstName,
        Phone = phone ?? Number(frame),
        Language = frame.Language,
    });
}
