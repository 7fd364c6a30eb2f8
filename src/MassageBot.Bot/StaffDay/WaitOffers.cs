using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>A gap that may be offered to somebody who waits.</summary>
public sealed record WaitOffer(string WaitingId, string Therapist, string Service, int Minutes, bool FirstVisit, Instant From, Instant Until);

/// <summary>Shows who waits and which gap of today or tomorrow each could have, and offers it.</summary>
internal sealed class WaitOffers(IDayBook book, IScheduler scheduler, IMatters matters)
{
    public const string Offer = StaffDayDesk.Prefix + "offer";

    private const int MostShown = 10;
    private const int MostButtons = 5;

    public async Task HearAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        var (card, said) = await ListAsync(turn, null, cancellationToken);
        await (card is null ? turn.SayAsync(said) : turn.ShowAsync(card));
    }

    public async Task<StaffCard?> OfferAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is not { } id || await matters.FindAsync<WaitOffer>(id, cancellationToken) is not { IsOpen: true } matter || !IsFor(turn, matter.Body))
        {
            return (await ListAsync(turn, Ours.Say(turn.Words.Staff.Gone), cancellationToken)).Card;
        }

        var (line, isDone) = await OfferedAsync(turn, matter.Body, cancellationToken);
        if (isDone)
        {
            turn.Effects.Matters.Add(matter.Changed(matter.Body, isOpen: false));
        }

        var (card, said) = await ListAsync(turn, line, cancellationToken);
        return card ?? DayCards.Card(turn, "waitlist", Ours.Join(" ", line, said));
    }

    private async Task<(Ours Line, bool IsDone)> OfferedAsync(StaffTurn turn, WaitOffer gap, CancellationToken cancellationToken)
    {
        var query = new SlotQuery
        {
            Service = new ServiceId(gap.Service),
            Minutes = gap.Minutes,
            Windows = [new SlotWindow(turn.Local(gap.From).LocalDateTime, turn.Local(gap.Until).LocalDateTime)],
            Therapist = new TherapistWish { Named = new TherapistId(gap.Therapist), Hard = true },
            FirstVisit = gap.FirstVisit,
            Holder = "staff",
            Limit = 1,
        };
        if (await scheduler.FindSlotsAsync(query, cancellationToken) is not AvailabilityAnswer.Slots { Offers: var offers })
        {
            return (Ours.Say(turn.Words().NoAnswer), false);
        }

        if (offers.IsEmpty)
        {
            return (Ours.Say(turn.Words().OfferGone), true);
        }

        var answer = await book.OfferAsync(gap.WaitingId, offers[0], turn.Member.Name, cancellationToken);
        return answer is DayAnswer<WaitingVisit>.Given { Value: { Offered: { } held } waiting }
            ? (Said(turn, waiting, held, offers[0]), true)
            : (turn.Refusal(answer), false);
    }

    private static Ours Said(StaffTurn turn, WaitingVisit waiting, (Instant Start, Instant Until) held, Offer offer) => Ours.Say(
        turn.AwayWords().Offered,
        ("client", Theirs.Name(ClientName.Brief(waiting.ClientName))),
        ("time", turn.Moment(held.Start)),
        ("therapist", Theirs.Name(offer.TherapistName)),
        ("until", turn.Moment(held.Until)),
        ("phone", Theirs.Name(waiting.Phone)));

    /// <summary>The list with a line above it; only a line where there is no list.</summary>
    private async Task<(StaffCard? Card, Ours Line)> ListAsync(StaffTurn turn, Ours? line, CancellationToken cancellationToken)
    {
        var answer = await book.WaitingAsync(cancellationToken);
        if (answer is not DayAnswer<ImmutableArray<WaitingVisit>>.Given { Value: var waiting })
        {
            return (null, turn.Refusal(answer));
        }

        if (waiting.IsEmpty)
        {
            return (null, Ours.Say(turn.AwayWords().NobodyWaits));
        }

        var days = await DaysAsync(turn, cancellationToken);
        var matches = WaitMatches.Of(waiting, days, turn.Clinic, turn.Now).Where(match => turn.Member.OnlyOf() is not { } own || match.Therapist == own).ToDictionary(match => match.Waiting.Id, StringComparer.Ordinal);
        var sections = waiting.Take(MostShown).Select((one, at) => Section(turn, one, matches.GetValueOrDefault(one.Id), at < MostButtons)).ToImmutableArray();
        var card = DayCards.Card(turn, "waitlist", Ours.Say(turn.AwayWords().WaitlistHeading, ("count", StaffSpeech.Number(waiting.Length)))) with
        {
            Sign = CardSigns.Waiting,
            Body = line is null ? [new CardList(sections)] : [new CardParagraph(line) { IsBold = true }, new CardList(sections)],
        };
        return (card, Ours.Nothing);
    }

    private async Task<List<ClinicDay>> DaysAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        var days = new List<ClinicDay>();
        foreach (var date in new[] { turn.Today(), turn.Today().PlusDays(1) })
        {
            if (await book.DayAsync(date, cancellationToken) is DayAnswer<ClinicDay>.Given { Value: var day })
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static CardSection Section(StaffTurn turn, WaitingVisit waiting, WaitMatch? match, bool mayHaveButton)
    {
        var words = turn.AwayWords();
        var who = Ours.Say(
            words.WaitingLine,
            ("client", Theirs.Name(ClientName.Brief(waiting.ClientName))),
            ("service", turn.Service(waiting.Service)),
            ("minutes", StaffSpeech.Number(waiting.Minutes)),
            ("since", turn.Day(turn.Local(waiting.Since).Date)));
        return new CardSection([new CardParagraph(who) { IsBold = true }, new CardParagraph(Chance(turn, waiting, match)) { Tone = CardTone.Subtle }])
        {
            Buttons = match is not null && mayHaveButton ? [Button(turn, match)] : [],
        };
    }

    private static Ours Chance(StaffTurn turn, WaitingVisit waiting, WaitMatch? match) => (waiting.Offered, match) switch
    {
        ({ } held, _) => Ours.Say(turn.AwayWords().WaitingOffered, ("time", turn.Moment(held.Start)), ("until", turn.Moment(held.Until))),
        (_, null) => Ours.Say(turn.AwayWords().WaitingNothing),
        (_, { } gap) => Ours.Say(gap.IsAsAsked ? turn.AwayWords().WaitingFits : turn.AwayWords().WaitingNear, ("therapist", Theirs.Name(gap.TherapistName)), ("span", turn.Span(gap.Gap))),
    };

    private static CardButton Button(StaffTurn turn, WaitMatch match)
    {
        var id = Guid.NewGuid();
        var waiting = match.Waiting;
        turn.Effects.Matters.Add(MatterChange.New(id, new WaitOffer(
            waiting.Id, match.Therapist.Value, waiting.Service.Value, waiting.Minutes, waiting.FirstVisit, match.Gap.Start, match.Gap.End)));
        return new CardButton(Offer, id, Ours.Say(turn.AwayWords().OfferButton, ("client", Theirs.Name(ClientName.Brief(waiting.ClientName)))));
    }

    private static bool IsFor(StaffTurn turn, WaitOffer gap) => turn.Member.OnlyOf() is not { } own || own.Value == gap.Therapist;
}
