using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.Privacy;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>
/// Finds visits by name, number or code. What the therapist keeps to is shown only to who may read it, in a chat where nobody reads along, and each
/// such look is noted.
/// </summary>
internal sealed class VisitFinding(IDayBook book, ICallOff callOff)
{
    private const int MostShown = 8;

    private static readonly Duration HalfAYear = Duration.FromDays(183);

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        if (VisitClues.Of(command.Rest) is not { } clue)
        {
            await turn.SayAsync(Ours.Say(turn.Words().FindWhom));
            return;
        }

        var range = new Interval(turn.Now - HalfAYear, turn.Now + HalfAYear);
        var answer = await book.FindAsync(new VisitSearch { Clue = clue, Range = range }, cancellationToken);
        if (answer is not DayAnswer<ImmutableArray<DayVisit>>.Given { Value: var found })
        {
            await turn.SayAsync(turn.Refusal(answer));
            return;
        }

        var visits = turn.Member.OnlyOf() is { } own ? [.. found.Where(visit => visit.IsWith(own))] : found;
        var said = Theirs.Name(command.Rest);
        if (visits.IsEmpty)
        {
            await turn.SayAsync(Ours.Say(turn.Words().FoundNobody, ("clue", said)));
            return;
        }

        await turn.ShowAsync(await CardAsync(turn, said, visits, cancellationToken));
    }

    private async Task<StaffCard> CardAsync(StaffTurn turn, Theirs said, ImmutableArray<DayVisit> visits, CancellationToken cancellationToken)
    {
        var ahead = visits.Where(visit => visit.End > turn.Now);
        var shown = ahead.Concat(visits.Where(visit => visit.End <= turn.Now).Reverse()).Take(MostShown).ToList();
        var reach = await callOff.ReachAsync(shown, cancellationToken);
        return DayCards.Card(turn, "found", Ours.Say(turn.Words().FoundHeading, ("clue", said), ("count", StaffSpeech.Number(visits.Length)))) with
        {
            Body = [new CardList([.. shown.Select(visit => new CardSection(Lines(turn, visit, visits, reach.GetValueOrDefault(visit.Id))))])],
        };
    }

    private static ImmutableArray<CardElement> Lines(StaffTurn turn, DayVisit visit, ImmutableArray<DayVisit> all, ClientReach? reach)
    {
        var words = turn.Words();
        var when = Ours.Say(
            words.FoundVisit,
            ("day", turn.Day(turn.Local(visit.Start).Date)),
            ("time", turn.Time(visit.Start)),
            ("service", turn.Service(visit.Service)),
            ("minutes", StaffSpeech.Number(visit.Minutes)),
            ("therapist", turn.Therapist(visit.TherapistName)));
        var whose = Ours.Say(words.FoundClient, ("client", Theirs.Name(visit.ClientName)), ("phone", Theirs.Name(visit.Phone)), ("code", Theirs.Name(visit.Code)));
        return
        [
            new CardParagraph(when) { IsBold = true },
            new CardParagraph(whose),
            new CardParagraph(Ours.Join(" · ", [Ours.Say(words.FoundStanding, ("standing", turn.Standing(visit.State))), .. Known(turn, visit, all, reach)])) { Tone = CardTone.Subtle },
            .. Health(turn, visit),
        ];
    }

    private static IEnumerable<Ours> Known(StaffTurn turn, DayVisit visit, ImmutableArray<DayVisit> all, ClientReach? reach)
    {
        var words = turn.Words();
        var missed = all.Count(other => other.State == VisitState.NoShow && Identification.Digits(other.Phone) == Identification.Digits(visit.Phone));
        if (missed > 0)
        {
            yield return Ours.Say(words.FoundMissed, ("count", StaffSpeech.Number(missed)));
        }

        if (reach?.Language is { } language)
        {
            yield return Ours.Say(words.FoundLanguage, ("language", Ours.Say(language.NameAmong(words.English, words.Spanish))));
        }

        if (reach is not null)
        {
            yield return Reach(words, reach.Texts);
        }
    }

    private static Ours Reach(StaffDayWording words, TextReach reach) => Ours.Say(reach switch
    {
        TextReach.ByText => words.ReachByText,
        TextReach.NoNumber => words.ReachNoNumber,
        TextReach.NotAllowed => words.ReachNotAllowed,
        TextReach.Refused => words.ReachRefused,
        TextReach.Unreachable => words.ReachUnreachable,
        TextReach.NotSetUp => words.ReachNotSetUp,
    });

    private static IEnumerable<CardElement> Health(StaffTurn turn, DayVisit visit)
    {
        if (visit.Health.IsEmpty || !turn.Member.MayReadHealth)
        {
            return [];
        }

        if (!turn.IsPrivate)
        {
            return [new CardParagraph(Ours.Say(turn.Words().FoundHealthAlone)) { Tone = CardTone.Subtle }];
        }

        turn.Effects.Views.Add(new HealthView(turn.Member.AadObjectId, "visit", visit.Id, turn.Now));
        var words = visit.Health.Constraints.Select(constraint => (CardWords)Theirs.Name(constraint)).Append(Theirs.Of(visit.Health.Note));
        return [new CardParagraph(Ours.Say(turn.Words().FoundHealth, ("health", Ours.Join("; ", [.. words]))))];
    }
}
