using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.Handoff;

/// <summary>Takes hand-offs through their steps: matter, client and shared card change together, in the turn's one commit.</summary>
internal sealed class HandoffBook(IMatters matters, IClientTalks talks, IStaffDirectory directory)
{
    private const int Most = 200;
    private const int LastLines = 10;

    public Task<Matter<ClientHandoff>?> FindAsync(Guid id, CancellationToken cancellationToken) => matters.FindAsync<ClientHandoff>(id, cancellationToken);

    public Task<IReadOnlyList<Matter<ClientHandoff>>> OpenAsync(CancellationToken cancellationToken) => matters.OpenAsync<ClientHandoff>(Most, cancellationToken);

    /// <summary>Gives the card of whoever pressed: their own when they have it now, the shared one when somebody else has.</summary>
    public async Task<StaffCard?> ClaimAsync(StaffTurn turn, Matter<ClientHandoff> matter, CancellationToken cancellationToken)
    {
        if (matter.Body.Claim(HolderOf(turn), turn.Conversation, turn.Now) is not { } claimed)
        {
            return await ViewAsync(turn, matter, cancellationToken);
        }

        Change(turn, matter, claimed);
        turn.Effects.Handled.Add(matter.Id);
        turn.Effects.Tell(claimed.Conversation, Key(matter, "joined"), new Telling.PersonJoined(matter.Id, turn.Conversation, turn.Member.Name));
        turn.Current = turn.IsPrivate ? matter.Id : turn.Current;
        var words = turn.Words.StaffHandoff;
        await turn.SayAsync(Ours.Say(turn.IsPrivate ? words.HowToTalk : words.InTheThread, ("name", HandoffCards.Name(turn, claimed))));
        return await OwnAsync(turn, matter.Id, claimed, cancellationToken);
    }

    /// <summary>Its holder sees their own card, everybody else the shared one. In a private chat, what is typed next is about the one looked at.</summary>
    public async Task<StaffCard> ViewAsync(StaffTurn turn, Matter<ClientHandoff> matter, CancellationToken cancellationToken)
    {
        if (!matter.Body.IsHeldBy(HolderOf(turn)))
        {
            return HandoffCards.Shared(turn, matter.Id, matter.Body);
        }

        turn.Current = turn.IsPrivate ? matter.Id : turn.Current;
        return await OwnAsync(turn, matter.Id, matter.Body, cancellationToken);
    }

    /// <summary>Ends it; where somebody else has it, or it is over, the shared card says so.</summary>
    public async Task<StaffCard?> EndAsync(StaffTurn turn, Matter<ClientHandoff> matter, HandoffEnd how, CancellationToken cancellationToken)
    {
        if (matter.Body.End(HolderOf(turn), how, turn.Now) is not { } ended)
        {
            return await ViewAsync(turn, matter, cancellationToken);
        }

        End(turn, matter, ended);
        turn.Current = turn.Current == matter.Id ? null : turn.Current;
        return HandoffCards.Shared(turn, matter.Id, ended);
    }

    /// <summary>However it ended: the client, who talked with somebody, hears that the assistant is there again.</summary>
    public static void End(StaffTurn turn, Matter<ClientHandoff> matter, ClientHandoff ended)
    {
        Change(turn, matter, ended);
        turn.Effects.Handled.Add(matter.Id);
        turn.Effects.Tell(ended.Conversation, Key(matter, "left"), new Telling.PersonLeft(matter.Id, ended.End is HandoffEnd.Returned or HandoffEnd.Forgotten));
    }

    /// <summary>The change, with the next look of its clock; the shared card follows where it stands.</summary>
    public static void Change(StaffTurn turn, Matter<ClientHandoff> matter, ClientHandoff handoff)
    {
        var isOpen = handoff.State != HandoffState.Over;
        turn.Effects.Matters.Add(matter.Changed(handoff, isOpen, HandoffWatch.NextLook(handoff, turn.Clinic, turn.Now)) with { About = handoff.Conversation });
        if (handoff.Card is { } card && LooksDifferent(matter.Body, handoff))
        {
            turn.Effects.Tell(handoff.Desk, Key(matter, "card"), new Telling.MatterChanged(matter.Id, MatterKind.Of<ClientHandoff>(), card));
        }
    }

    public static string Key(Matter<ClientHandoff> matter, string what) =>
        $"handoff|{matter.Id:N}|{what}|{matter.Version.ToString(CultureInfo.InvariantCulture)}";

    public static HandoffHolder HolderOf(StaffTurn turn) => new(turn.Member.AadObjectId, turn.Member.Name, turn.Context.Activity.From?.Id);

    /// <summary>The holder's card; that it was looked at is kept.</summary>
    public async Task<StaffCard> OwnAsync(StaffTurn turn, Guid id, ClientHandoff handoff, CancellationToken cancellationToken)
    {
        var talk = await talks.ReadAsync(handoff.Conversation, LastLines, cancellationToken);
        turn.Effects.Views.Add(new HealthView(turn.Member.AadObjectId, "handoff", handoff.Conversation, turn.Now));
        return HandoffCards.Own(turn, id, handoff, talk, await directory.ListAsync(cancellationToken));
    }

    private static bool LooksDifferent(ClientHandoff before, ClientHandoff after) =>
        (before.State, before.Holder, before.CallBack, before.FirstName) != (after.State, after.Holder, after.CallBack, after.FirstName);
}
