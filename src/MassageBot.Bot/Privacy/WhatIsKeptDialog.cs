using System.Globalization;
using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Privacy;

/// <summary>Tells what is kept: of the chat to anybody, of a client to who has shown to be that client.</summary>
internal sealed class WhatIsKeptDialog : VisitDialog
{
    private readonly IClients clients;
    private readonly ITexts texts;
    private readonly KeepingTimes times;

    public WhatIsKeptDialog(QuestionBook questions, VisitFinder finder, IClients clients, ITexts texts, KeepingTimes times)
        : base(nameof(WhatIsKeptDialog), questions, finder)
    {
        this.clients = clients;
        this.texts = texts;
        this.times = times;
        Steps([TellOfChatAsync, .. Identify, TellOfClientAsync]);
    }

    /// <summary>Once: the flow begins anew when something else has to be asked.</summary>
    private Task<DialogTurnResult> TellOfChatAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record is { Asked.IsEmpty: true, Visits.Misses: 0 } && frame.CallerNumber is null)
        {
            frame.Say(frame.Words.Privacy.KeptOfChat.Say(("chat", Days(frame, times.Chats)), ("booked", Days(frame, times.ChatsWithBooking))));
        }

        return step.NextAsync(cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> TellOfClientAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        var visit = frame.Record.Visits.Found[0];
        var known = await clients.FindAsync(visit.Phone, visit.FirstName, cancellationToken);
        var client = known is [var first, ..] ? first : await clients.OfVisitAsync(visit.Id, cancellationToken);
        frame.Say(KeptSpeech.Say(frame, client, await texts.OfAsync(visit.Phone, cancellationToken), Days(frame, times.ChatsWithBooking)));
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static string Days(TurnFrame frame, int? days) => days is { } count
        ? frame.Words.Privacy.Days.Say(("count", count.ToString(CultureInfo.InvariantCulture))).Text
        : frame.Words.Privacy.NoEnd.Text;
}
