using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;

namespace MassageBot.Bot.StaffDay;

/// <summary>What a card of blocked time shows beside the plan.</summary>
internal sealed record AwayShown(ImmutableArray<Swap> Swaps, ImmutableArray<DayVisit> Begun, IReadOnlyDictionary<string, ClientReach> Reach);

/// <summary>Blocked time on cards: before anything is decided, and after.</summary>
internal static class AwayCards
{
    /// <summary>The host texts whoever may be texted and whose first therapist is the one that is away.</summary>
    public static bool IsTold(DayVisit visit, AwayPlan plan, IReadOnlyDictionary<string, ClientReach> reach) =>
        (plan.Whose is null || visit.Therapist == plan.Whose) && reach.TryGetValue(visit.Id, out var known) && known.Texts == TextReach.ByText;

    public static StaffCard Open(StaffTurn turn, Guid id, AwayPlan plan, AwayShown shown)
    {
        var words = turn.AwayWords();
        var heading = plan switch
        {
            { Visits.IsEmpty: true } => words.Blocked,
            { IsBlocked: true } => words.AwayHeading,
            _ => words.BlockPreview,
        };
        return DayCards.Card(turn, "away", Ours.Say(heading, Whose(turn, plan), Span(turn, plan))) with
        {
            Subtle = plan.Visits.IsEmpty ? Ours.Say(words.NobodyBooked) : Ours.Join(" ", Ours.Say(words.Affected, ("count", StaffSpeech.Number(plan.Visits.Length))), plan.IsBlocked ? Ours.Say(words.BlockedAlready) : null),
            Body = [.. shown.Swaps.Select(swap => Line(turn, plan, swap, shown.Reach)), .. shown.Begun.Select(visit => Begun(turn, visit))],
            Buttons = Buttons(turn, id, plan),
        };
    }

    public static StaffCard Sent(StaffTurn turn, Guid id, AwayPlan plan, ImmutableArray<Swap> toCall)
    {
        var settled = Settled(turn, id, plan);
        var lines = toCall.Select(swap => new CardParagraph(Ours.Say(
            turn.AwayWords().ToCallLine,
            ("client", Theirs.Name(swap.Visit.ClientName)),
            ("phone", Theirs.Name(swap.Visit.Phone)),
            ("time", turn.Moment(swap.Visit.Start)),
            ("place", Place(turn, swap)))));
        return settled with { Body = [.. settled.Body, .. lines] };
    }

    /// <summary>What has been decided, in figures: also for who presses once more.</summary>
    public static StaffCard Settled(StaffTurn turn, Guid id, AwayPlan plan)
    {
        var words = turn.AwayWords();
        var (whose, span, by) = (Whose(turn, plan), Span(turn, plan), ("name", (CardWords)Theirs.Name(plan.Decided?.By)));
        return plan.Decided switch
        {
            { End: AwayEnd.Sent } sent => DayCards.Card(turn, "away", Ours.Say(words.SentHeading, whose, span)) with
            {
                Sign = CardSigns.Done,
                Subtle = Ours.Say(words.SentBy, by, ("time", turn.Moment(sent.At))),
                Body = Figures(turn, sent),
                Buttons = [UnblockButton(turn, id)],
            },
            { End: AwayEnd.BlockedOnly } => DayCards.Card(turn, "away", Ours.Say(words.Blocked, whose, span)) with
            {
                Subtle = Ours.Say(words.ToldNobody, by),
                Buttons = [UnblockButton(turn, id)],
            },
            { End: AwayEnd.Dropped } => DayCards.Card(turn, "away", Ours.Say(words.Dropped, by)),
            { End: AwayEnd.Unblocked } => DayCards.Card(turn, "away", Ours.Say(words.Unblocked, whose, span)) with { Sign = CardSigns.Done },
            _ => DayCards.Card(turn, "away", Ours.Say(words.Blocked, whose, span)) with { Buttons = Buttons(turn, id, plan) },
        };
    }

    private static ImmutableArray<CardElement> Figures(StaffTurn turn, AwayDecision sent)
    {
        var words = turn.AwayWords();
        var lines = new List<CardElement> { new CardParagraph(Ours.Say(words.SentCount, ("told", StaffSpeech.Number(sent.Told)), ("offered", StaffSpeech.Number(sent.Offered)))) };
        if (sent.Changed > 0)
        {
            lines.Add(new CardParagraph(Ours.Say(words.NotAnyMore, ("count", StaffSpeech.Number(sent.Changed)))));
        }

        lines.Add(sent.ToCall == 0
            ? new CardParagraph(Ours.Say(words.AllTold))
            : new CardParagraph(Ours.Say(words.ToCall, ("count", StaffSpeech.Number(sent.ToCall)))) { Tone = CardTone.Warning, IsBold = true });
        return [.. lines];
    }

    private static ImmutableArray<CardButton> Buttons(StaffTurn turn, Guid id, AwayPlan plan)
    {
        var words = turn.AwayWords();
        return (plan.IsBlocked, plan.Visits.IsEmpty) switch
        {
            (true, true) => [UnblockButton(turn, id)],
            (true, false) => [new CardButton(AwayPlans.Send, id, Ours.Say(words.SendButton)) { Style = CardButtonStyle.Positive }, UnblockButton(turn, id)],
            _ =>
            [
                new CardButton(AwayPlans.Send, id, Ours.Say(words.BlockAndSendButton)) { Style = CardButtonStyle.Positive },
                new CardButton(AwayPlans.Keep, id, Ours.Say(words.BlockOnlyButton)),
                new CardButton(AwayPlans.Drop, id, Ours.Say(words.DropButton)),
            ],
        };
    }

    private static CardButton UnblockButton(StaffTurn turn, Guid id) => new(AwayPlans.Unblock, id, Ours.Say(turn.AwayWords().UnblockButton));

    private static CardParagraph Line(StaffTurn turn, AwayPlan plan, Swap swap, IReadOnlyDictionary<string, ClientReach> reach)
    {
        var words = turn.AwayWords();
        var line = Ours.Say(
            words.SwapLine,
            ("time", turn.Moment(swap.Visit.Start)),
            ("client", DaySpeech.Client(swap.Visit)),
            ("service", turn.Service(swap.Visit.Service)),
            ("minutes", StaffSpeech.Number(swap.Visit.Minutes)),
            ("place", Place(turn, swap)));
        var named = swap.Visit.Needs.Named is { } wished ? Ours.Say(words.AskedFor, ("therapist", turn.Whose(wished))) : null;
        var byCall = IsTold(swap.Visit, plan, reach) ? null : Ours.Say(words.ByCall);
        return new CardParagraph(Ours.Join(" · ", line, named, byCall));
    }

    private static CardParagraph Begun(StaffTurn turn, DayVisit visit) =>
        new(Ours.Say(turn.AwayWords().BegunLine, ("time", turn.Moment(visit.Start)), ("client", DaySpeech.Client(visit)))) { Tone = CardTone.Warning };

    private static Ours Place(StaffTurn turn, Swap swap) => swap.To switch
    {
        null => Ours.Say(turn.AwayWords().PlaceNone),
        var offer when swap.KeepsItsTime => Ours.Say(turn.AwayWords().PlaceSameTime, ("therapist", Theirs.Name(offer.TherapistName))),
        var offer => Ours.Say(turn.AwayWords().Place, ("therapist", Theirs.Name(offer.TherapistName)), ("time", turn.Moment(offer.Start))),
    };

    private static (string, CardWords) Whose(StaffTurn turn, AwayPlan plan) => ("whose", turn.Whose(plan.Whose));

    private static (string, CardWords) Span(StaffTurn turn, AwayPlan plan) => ("span", turn.Span(plan.Span));
}
