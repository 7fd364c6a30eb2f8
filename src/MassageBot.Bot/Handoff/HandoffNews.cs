using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Handoff;

/// <summary>What staff hear without asking: a client wants a person, says something, has waited too long.</summary>
internal sealed class HandoffNews(HandoffBook book, IStaffDirectory directory, StaffChats chats)
{
    /// <summary>A client's message in full, within what Teams takes.</summary>
    private const int Longest = 4000;

    public async Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken)
    {
        switch (telling)
        {
            case Telling.AlertRaised when turn.Alert is { IsWishOfClient: true } raised:
                await ComeInAsync(turn, raised, cancellationToken);
                return true;
            case Telling.MatterChanged { Kind: nameof(ClientHandoff) } changed:
                await RedrawAsync(turn, changed, cancellationToken);
                return true;
            case Telling.MatterDue { Kind: nameof(ClientHandoff) } due:
                await LookAsync(turn, due, cancellationToken);
                return true;
            case Telling.ClientSaid said:
                await PassOnAsync(turn, said, cancellationToken);
                return true;
            case Telling.ClientMoved moved:
                await MoveAsync(turn, moved, cancellationToken);
                return true;
            case Telling.ClientNews client:
                await TellAsync(turn, client, cancellationToken);
                return true;
            case Telling.HandoffGiven given:
                await TakeOverAsync(turn, given, cancellationToken);
                return true;
            case Telling.HolderReminded reminded:
                await RemindAsync(turn, reminded, cancellationToken);
                return true;
            case Telling.HandoffLate late:
                await ForManagerAsync(turn, late, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A card for all of staff. A client who also left a number is one entry, not two.</summary>
    private async Task ComeInAsync(StaffTurn turn, AlertNews raised, CancellationToken cancellationToken)
    {
        var alert = raised.Alert;
        if (raised.IsHandled || await book.FindAsync(alert.Id, cancellationToken) is not null)
        {
            return;
        }

        var open = await book.OpenAsync(cancellationToken);
        if (alert.Kind == AlertKind.CallBack && open.LastOrDefault(one => one.Body.Conversation == raised.Conversation) is { } same)
        {
            var withNumber = same.Body with { CallBack = true, Phone = alert.Phone ?? same.Body.Phone, FirstName = alert.FirstName ?? same.Body.FirstName };
            HandoffBook.Change(turn, same, withNumber);
            turn.Effects.Handled.Add(alert.Id);
            return;
        }

        var isOpen = DeskHours.IsOpen(turn.Clinic, turn.Now);
        var handoff = NewOf(turn, raised, isOpen ? HandoffState.Waiting : HandoffState.ForMorning);
        handoff = handoff with { Card = await turn.ShowAsync(HandoffCards.Shared(turn, alert.Id, handoff)) };
        turn.Effects.Matters.Add(MatterChange.New(alert.Id, handoff, dueAt: HandoffWatch.NextLook(handoff, turn.Clinic, turn.Now), about: raised.Conversation));
    }

    private static ClientHandoff NewOf(StaffTurn turn, AlertNews raised, HandoffState state) => new()
    {
        Conversation = raised.Conversation,
        Channel = raised.Channel,
        FirstName = raised.Alert.FirstName,
        Phone = raised.Alert.Phone,
        Language = raised.Alert.Language ?? Language.English,
        Class = HandoffClasses.Of(raised.Alert),
        RaisedAt = raised.Alert.RaisedAt,
        ClientWaits = raised.Alert.ClientWaits,
        CallBack = raised.Alert.Kind == AlertKind.CallBack,
        State = state,
        Desk = turn.Conversation,
    };

    /// <summary>The card as it is now, whichever change asked for it.</summary>
    private async Task RedrawAsync(StaffTurn turn, Telling.MatterChanged changed, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(changed.Matter, cancellationToken) is { } matter)
        {
            await turn.ChangeAsync(changed.Card, HandoffCards.Shared(turn, matter.Id, matter.Body));
        }
    }

    private async Task LookAsync(StaffTurn turn, Telling.MatterDue due, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(due.Matter, cancellationToken) is not { } matter)
        {
            return;
        }

        var (words, handoff) = (turn.Words.StaffHandoff, matter.Body);
        (string, CardWords) name = ("name", HandoffCards.Name(turn, handoff));
        (string, CardWords) waited = ("minutes", Minutes(turn, handoff.RaisedAt));
        switch (HandoffWatch.Look(handoff, turn.Clinic, turn.Now))
        {
            case HandoffAlarm.Remind:
                await turn.SayAsync(Ours.Say(words.StillWaiting, name, waited));
                HandoffBook.Change(turn, matter, handoff with { Reminders = 1 });
                break;
            case HandoffAlarm.Manager:
                await TellManagersAsync(turn, matter, cancellationToken);
                await turn.SayAsync(Ours.Say(words.StillWaiting, name, waited));
                turn.Effects.Tell(handoff.Conversation, HandoffBook.Key(matter, "nobody"), new Telling.NobodyYet(matter.Id));
                HandoffBook.Change(turn, matter, handoff with { Reminders = 2 });
                break;
            case HandoffAlarm.Morning:
                await MorningAsync(turn, cancellationToken);
                break;
            case HandoffAlarm.Quiet:
                TellHolder(turn, matter, HandoffAlarm.Quiet);
                HandoffBook.Change(turn, matter, handoff with { Reminders = handoff.Reminders + 1 });
                break;
            case HandoffAlarm.Forgotten:
                TellHolder(turn, matter, HandoffAlarm.Forgotten);
                HandoffBook.End(turn, matter, handoff with { State = HandoffState.Over, End = HandoffEnd.Forgotten, EndedAt = turn.Now });
                break;
            case HandoffAlarm.Woken:
                TellHolder(turn, matter, HandoffAlarm.Woken);
                HandoffBook.Change(turn, matter, handoff with { State = HandoffState.Claimed, SnoozedUntil = null, LastLineAt = turn.Now });
                break;
            case HandoffAlarm.None:
                // Somebody was quicker than the clock, or the clinic's hours have changed: it is looked at again when that comes.
                HandoffBook.Change(turn, matter, handoff);
                break;
        }
    }

    /// <summary>Whoever has it is told where they talk with the client: others have nothing to do with it.</summary>
    private static void TellHolder(StaffTurn turn, Matter<ClientHandoff> matter, HandoffAlarm alarm)
    {
        if (matter.Body.Place is { } place)
        {
            turn.Effects.Tell(place, HandoffBook.Key(matter, "alarm"), new Telling.HolderReminded(matter.Id, alarm));
        }
    }

    private async Task RemindAsync(StaffTurn turn, Telling.HolderReminded reminded, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(reminded.Handoff, cancellationToken) is not { } matter)
        {
            return;
        }

        var words = turn.Words.StaffHandoff;
        var quiet = Minutes(turn, matter.Body.LastLineAt ?? turn.Now);
        await turn.SayAsync(Ours.Say(
            reminded.Alarm switch { HandoffAlarm.Quiet => words.Quiet, HandoffAlarm.Forgotten => words.Forgotten, _ => words.Woken },
            ("name", HandoffCards.Name(turn, matter.Body)),
            ("minutes", quiet)));
    }

    private static Ours Minutes(StaffTurn turn, Instant since) => StaffSpeech.Number(HandoffCards.Minutes(turn.Now - since));

    /// <summary>All that came in while the clinic was closed, as one list; each waits from now on as any other.</summary>
    private async Task MorningAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        var night = (await book.OpenAsync(cancellationToken)).Where(one => one.Body.State == HandoffState.ForMorning).ToList();
        await turn.ShowAsync(HandoffCards.Queue(turn, turn.Words.StaffHandoff.MorningHeading, night));
        foreach (var one in night)
        {
            // Nobody sits in a chat since the night: they are called, and no clock runs.
            HandoffBook.Change(turn, one, one.Body with { State = HandoffState.Waiting, ClientWaits = false });
        }
    }

    private async Task TellManagersAsync(StaffTurn turn, Matter<ClientHandoff> matter, CancellationToken cancellationToken)
    {
        foreach (var manager in (await directory.ListAsync(cancellationToken)).Where(one => one.IsManager))
        {
            if (await chats.OfAsync(manager.AadObjectId, cancellationToken) is { } chat)
            {
                turn.Effects.Tell(chat, HandoffBook.Key(matter, "manager"), new Telling.HandoffLate(matter.Id));
            }
        }
    }

    private async Task ForManagerAsync(StaffTurn turn, Telling.HandoffLate late, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(late.Handoff, cancellationToken) is { Body.State: HandoffState.Waiting } matter)
        {
            var waited = Minutes(turn, matter.Body.RaisedAt);
            await turn.SayAsync(Ours.Say(turn.Words.StaffHandoff.ToManagers, ("name", HandoffCards.Name(turn, matter.Body)), ("minutes", waited)));
            await turn.ShowAsync(HandoffCards.Shared(turn, matter.Id, matter.Body));
        }
    }

    private async Task PassOnAsync(StaffTurn turn, Telling.ClientSaid said, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(said.Handoff, cancellationToken) is not { } matter)
        {
            return;
        }

        await turn.SayAsync(Ours.Say(turn.Words.StaffHandoff.ClientSaid, ("name", HandoffCards.Name(turn, matter.Body)), ("text", Theirs.Of(said.Text, Longest))));
        if (matter.IsOpen)
        {
            HandoffBook.Change(turn, matter, matter.Body with { LastLineAt = turn.Now, Reminders = 0 });
        }
    }

    private async Task MoveAsync(StaffTurn turn, Telling.ClientMoved moved, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(moved.Handoff, cancellationToken) is { IsOpen: true } matter)
        {
            await turn.SayAsync(Ours.Say(turn.Words.StaffHandoff.ClientMoved, ("name", HandoffCards.Name(turn, matter.Body))));
            HandoffBook.Change(turn, matter, matter.Body with { Conversation = moved.Conversation, Channel = moved.Channel });
        }
    }

    private async Task TellAsync(StaffTurn turn, Telling.ClientNews client, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(client.Handoff, cancellationToken) is { } matter)
        {
            var words = turn.Words.StaffHandoff;
            var line = client.Kind == ClientNewsKind.SafetySpoke ? words.SafetySpoke : words.WantsNoTexts;
            await turn.SayAsync(Ours.Say(line, ("name", HandoffCards.Name(turn, matter.Body))));
        }
    }

    /// <summary>A colleague gave it to the owner of this chat.</summary>
    private async Task TakeOverAsync(StaffTurn turn, Telling.HandoffGiven given, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(given.Handoff, cancellationToken) is not { Body: { Place: { } place, Holder: { } holder } } matter || place != turn.Conversation)
        {
            return;
        }

        var members = await directory.ListAsync(cancellationToken);
        var own = turn.As(members.FirstOrDefault(one => one.AadObjectId == holder.AadObjectId) ?? turn.Member);
        var words = turn.Words.StaffHandoff;
        await turn.SayAsync(Ours.Say(words.GivenToYou, ("who", Theirs.Name(given.From)), ("name", HandoffCards.Name(turn, matter.Body))));
        await turn.ShowAsync(await book.OwnAsync(own, matter.Id, matter.Body, cancellationToken));
        await turn.SayAsync(Ours.Say(words.HowToTalk, ("name", HandoffCards.Name(turn, matter.Body))));
        turn.Current = matter.Id;
    }
}
