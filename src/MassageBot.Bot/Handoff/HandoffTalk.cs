using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Handoff;

/// <summary>A member of staff talks with the client they have: their words go to the client, words behind a slash stay.</summary>
internal sealed class HandoffTalk(HandoffBook book, IClientTalks talks, IStaffDirectory directory, StaffChats chats)
{
    private const int OneText = 153;
    private const int MostTextsUnsaid = 2;

    /// <summary>What is typed where a chat is open goes to the client. In a channel only its holder's words do.</summary>
    public async Task<bool> HearWordsAsync(StaffTurn turn, string text, CancellationToken cancellationToken)
    {
        var here = await HereAsync(turn, cancellationToken);
        if (Chosen(turn, here) is not { } matter)
        {
            return false;
        }

        var handoff = matter.Body;
        if (!handoff.IsHeldBy(HandoffBook.HolderOf(turn)))
        {
            var held = Ours.Say(turn.Words.StaffHandoff.HeldBy, ("who", Theirs.Name(handoff.Holder?.Name)));
            await (turn.IsAddressed ? turn.SayAsync(held) : Task.CompletedTask);
            return true;
        }

        if (text.Length == 0)
        {
            await turn.SayAsync(turn.Words.StaffHandoff.OnlyText.Say());
            return true;
        }

        turn.Effects.Tell(handoff.Conversation, $"said|{turn.Context.Activity.Id}", new Telling.PersonSaid(matter.Id, WellFormed.Text(text)));
        HandoffBook.Change(turn, matter, handoff with { State = HandoffState.Claimed, SnoozedUntil = null, LastLineAt = turn.Now, Reminders = 0 });
        if (here.Count > 1)
        {
            await turn.SayAsync(Ours.Say(turn.Words.StaffHandoff.SentTo, ("name", HandoffCards.Name(turn, handoff))));
        }

        await WarnOfLengthAsync(turn, handoff, text);
        return true;
    }

    public async Task CommandAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        var words = turn.Words.StaffHandoff;
        if (Chosen(turn, await HereAsync(turn, cancellationToken)) is not { } matter)
        {
            await turn.SayAsync(words.NoneHere.Say());
            return;
        }

        switch (command.Name)
        {
            case "note":
                await NoteAsync(turn, matter, command.Rest);
                break;
            case "why":
                await WhyAsync(turn, matter, cancellationToken);
                break;
            case "lines":
                await turn.ShowAsync(turn.IsPrivate ? await book.ViewAsync(turn, matter, cancellationToken) : HandoffCards.Shared(turn, matter.Id, matter.Body));
                break;
            case "snooze":
                await ShowAsync(turn, await SnoozeAsync(turn, matter, command.Rest, cancellationToken));
                break;
            case "transfer":
                await ShowAsync(turn, await TransferAsync(turn, matter, await ColleagueAsync(command.Rest, cancellationToken), cancellationToken));
                break;
            case "return" or "close":
                await ShowAsync(turn, await book.EndAsync(turn, matter, command.Name == "close" ? HandoffEnd.Closed : HandoffEnd.Returned, cancellationToken));
                break;
        }
    }

    public async Task<StaffCard?> SnoozeAsync(StaffTurn turn, Matter<ClientHandoff> matter, string minutes, CancellationToken cancellationToken)
    {
        var length = int.TryParse(minutes, out var given) && given is > 0 and <= 480 ? given : 15;
        var until = turn.Now + Duration.FromMinutes(length);
        if (matter.Body.Snooze(HandoffBook.HolderOf(turn), until) is not { } snoozed)
        {
            return await book.ViewAsync(turn, matter, cancellationToken);
        }

        HandoffBook.Change(turn, matter, snoozed);
        await turn.SayAsync(Ours.Say(turn.Words.StaffHandoff.Snoozed, ("time", turn.Time(until))));
        return HandoffCards.Shared(turn, matter.Id, snoozed);
    }

    /// <summary>Only to somebody who can be reached alone: what was said with the client goes there.</summary>
    public async Task<StaffCard?> TransferAsync(StaffTurn turn, Matter<ClientHandoff> matter, string to, CancellationToken cancellationToken)
    {
        var words = turn.Words.StaffHandoff;
        var members = await directory.ListAsync(cancellationToken);
        if (members.FirstOrDefault(one => one.AadObjectId == to) is not { } colleague || await chats.OfAsync(colleague.AadObjectId, cancellationToken) is not { } place)
        {
            var names = Ours.Join(", ", [.. members.Where(one => one.AadObjectId != turn.Member.AadObjectId).Select(one => Theirs.Name(one.Name))]);
            await turn.SayAsync(Ours.Say(words.TransferUnknown, ("names", names)));
            return null;
        }

        var (from, receiver) = (HandoffBook.HolderOf(turn), new HandoffHolder(colleague.AadObjectId, colleague.Name));
        if (matter.Body.Transfer(from, receiver, place, turn.Now) is not { } given)
        {
            return await book.ViewAsync(turn, matter, cancellationToken);
        }

        HandoffBook.Change(turn, matter, given);
        turn.Current = turn.Current == matter.Id ? null : turn.Current;
        turn.Effects.Tell(place, HandoffBook.Key(matter, "given"), new Telling.HandoffGiven(matter.Id, turn.Member.Name));
        turn.Effects.Tell(given.Conversation, HandoffBook.Key(matter, "joined"), new Telling.PersonJoined(matter.Id, place, colleague.Name));
        await turn.SayAsync(Ours.Say(words.Transferred, ("name", HandoffCards.Name(turn, given)), ("who", Theirs.Name(colleague.Name))));
        return HandoffCards.Shared(turn, matter.Id, given);
    }

    /// <summary>The chats that are open where the turn is: one in a thread, maybe several in a private chat.</summary>
    private async Task<IReadOnlyList<Matter<ClientHandoff>>> HereAsync(StaffTurn turn, CancellationToken cancellationToken) =>
        [.. (await book.OpenAsync(cancellationToken)).Where(one => one.Body.IsHeld() && one.Body.Place == turn.Conversation)];

    /// <summary>The one taken or looked at last.</summary>
    private static Matter<ClientHandoff>? Chosen(StaffTurn turn, IReadOnlyList<Matter<ClientHandoff>> here) =>
        here.FirstOrDefault(one => one.Id == turn.Current) ?? (here.Count == 0 ? null : here[^1]);

    private static Task ShowAsync(StaffTurn turn, StaffCard? card) => card is null ? Task.CompletedTask : turn.ShowAsync(card);

    private static async Task NoteAsync(StaffTurn turn, Matter<ClientHandoff> matter, string text)
    {
        var words = turn.Words.StaffHandoff;
        if (text.Length == 0)
        {
            await turn.SayAsync(words.NoteHow.Say());
            return;
        }

        var note = new HandoffNote(turn.Member.Name, WellFormed.Text(text), turn.Now);
        HandoffBook.Change(turn, matter, matter.Body with { Notes = matter.Body.Notes.Add(note) });
        await turn.SayAsync(words.Noted.Say());
    }

    private async Task WhyAsync(StaffTurn turn, Matter<ClientHandoff> matter, CancellationToken cancellationToken)
    {
        var words = turn.Words.StaffHandoff;
        var trace = (await talks.ReadAsync(matter.Body.Conversation, 0, cancellationToken)).Record?.Trace;
        if (trace is null)
        {
            await turn.SayAsync(words.WhyNothing.Say());
            return;
        }

        turn.Effects.Views.Add(new HealthView(turn.Member.AadObjectId, "why", matter.Body.Conversation, turn.Now));
        var rules = !turn.Member.MayReadHealth ? Ours.Say(words.HealthHidden) : trace.Rules.IsDefaultOrEmpty ? Ours.Say(words.None) : Ours.Of(string.Join(", ", trace.Rules));
        await turn.SayAsync(Ours.Say(
            words.WhyLine,
            ("intent", Theirs.Name(trace.Intent)),
            ("score", Ours.Of(trace.Score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture))),
            ("rules", rules),
            ("asking", trace.Asking is { } asking ? Theirs.Name(asking) : Ours.Say(words.None))));
    }

    private async Task<string> ColleagueAsync(string name, CancellationToken cancellationToken) =>
        (await directory.ListAsync(cancellationToken)).FirstOrDefault(one => Fold.Text(one.Name) == Fold.Text(name))?.AadObjectId ?? "";

    private static async Task WarnOfLengthAsync(StaffTurn turn, ClientHandoff handoff, string text)
    {
        var texts = (text.Length + OneText - 1) / OneText;
        if (handoff.Channel == "sms" && texts > MostTextsUnsaid)
        {
            await turn.SayAsync(Ours.Say(turn.Words.StaffHandoff.LongText, ("count", StaffSpeech.Number(texts))));
        }
    }
}
