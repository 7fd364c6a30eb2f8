using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Alerts;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.Alerts;

/// <summary>
/// Red flags, bookings that need a hand, and whatever else was raised that is neither a hand-off nor an approval. What is for managers only is shown in
/// their own chats alone, and never to the colleague it names.
/// </summary>
internal sealed class AlertsDesk(IMatters matters, IDeadLetters letters) : IStaffDesk, IStaffEar
{
    private const int Most = 100;

    private static readonly CaseState[] Steps =
        [CaseState.Taken, CaseState.Called, CaseState.FalseAlarm, CaseState.Handled, CaseState.Retried, CaseState.DoneByHand, CaseState.GivenUp];

    public IReadOnlyCollection<string> Commands => ["alerts"];

    public string VerbPrefix => "alerts.";

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        var open = (await matters.OpenAsync<AlertCase>(Most, cancellationToken)).Where(one => MayShow(turn, one.Body.Alert)).ToList();
        if (open.Count == 0)
        {
            await turn.SayAsync(turn.Words.Alerts.ListEmpty.Say());
            return;
        }

        await turn.ShowAsync(AlertCards.List(turn, open));
    }

    public async Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is not { } id || await matters.FindAsync<AlertCase>(id, cancellationToken) is not { } matter)
        {
            await turn.SayAsync(turn.Words.Staff.Gone.Say());
            return null;
        }

        if (!MayShow(turn, matter.Body.Alert))
        {
            await turn.SayAsync(turn.Words.Staff.NotYours.Say());
            return null;
        }

        var step = Steps.Where(one => AlertCards.Verb(one) == press.Verb).Select(one => (CaseState?)one).FirstOrDefault();
        return step is { } known && matter.Body.Take(known, new CaseActor(turn.Member.AadObjectId, turn.Member.Name), turn.Now) is { } taken
            ? await ChangeAsync(turn, matter, taken, cancellationToken)
            : AlertCards.Of(turn, id, matter.Body);
    }

    public async Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken)
    {
        switch (telling)
        {
            case Telling.AlertRaised when turn.Alert is { IsWishOfClient: false, Alert.Kind: not AlertKind.Approval } raised:
                await ComeInAsync(turn, raised, cancellationToken);
                return true;
            case Telling.ManagersWanted:
                await turn.SayAsync(turn.Words.Staff.ForManagers.Say());
                return true;
            case Telling.MatterChanged { Kind: nameof(AlertCase) } changed:
                await RedrawAsync(turn, changed, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Shown where the turn is. Managers are told each in their own chat, so that the case may be known already; a booking that failed once more is open
    /// again.
    /// </summary>
    private async Task ComeInAsync(StaffTurn turn, AlertNews raised, CancellationToken cancellationToken)
    {
        if (raised.IsHandled || (raised.Alert.Audience == AlertAudience.Managers && !turn.IsPrivate))
        {
            return;
        }

        var known = await matters.FindAsync<AlertCase>(raised.Alert.Id, cancellationToken);
        var one = known is { Body.State: not CaseState.Retried }
            ? known.Body
            : new AlertCase { Alert = raised.Alert, Conversation = raised.Conversation, Channel = raised.Channel };
        var card = await turn.ShowAsync(AlertCards.Of(turn, raised.Alert.Id, one));
        var shown = one with { Cards = [.. one.Cards, new CaseCard(turn.Conversation, card)] };
        turn.Effects.Matters.Add(known is null ? MatterChange.New(raised.Alert.Id, shown, about: raised.Conversation) : known.Changed(shown, isOpen: !shown.IsOver));
    }

    private async Task RedrawAsync(StaffTurn turn, Telling.MatterChanged changed, CancellationToken cancellationToken)
    {
        if (await matters.FindAsync<AlertCase>(changed.Matter, cancellationToken) is { } matter)
        {
            await turn.ChangeAsync(changed.Card, AlertCards.Of(turn, matter.Id, matter.Body));
        }
    }

    /// <summary>What was decided elsewhere about a booking is so, and nobody's name stands to it.</summary>
    private async Task<StaffCard> ChangeAsync(StaffTurn turn, Matter<AlertCase> matter, AlertCase taken, CancellationToken cancellationToken)
    {
        if (taken.IsDeadLetter && !await letters.DecideAsync(taken.Alert.Id, taken.State, cancellationToken))
        {
            await turn.SayAsync(turn.Words.Alerts.Already.Say());
            taken = taken with { State = CaseState.Handled, By = null };
        }

        turn.Effects.Matters.Add(matter.Changed(taken, isOpen: !taken.IsOver));
        if (taken.IsOver)
        {
            turn.Effects.Handled.Add(matter.Id);
        }

        foreach (var card in taken.Cards)
        {
            var key = $"alerts|{matter.Id:N}|{card.Id}|{matter.Version.ToString(CultureInfo.InvariantCulture)}";
            turn.Effects.Tell(card.Conversation, key, new Telling.MatterChanged(matter.Id, MatterKind.Of<AlertCase>(), card.Id));
        }

        return AlertCards.Of(turn, matter.Id, taken);
    }

    private static bool MayShow(StaffTurn turn, Alert alert) =>
        (turn.IsPrivate || alert.Audience == AlertAudience.Team)
        && new AlertReader { IsManager = turn.Member.IsManager, Therapist = turn.Member.Therapist }.MayRead(alert);
}
