using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Visits;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>What is to be noted, and the visits of which one was meant.</summary>
/// <param name="Command">arrived, late, noshow or form.</param>
/// <param name="Minutes">How late.</param>
/// <param name="Visits">Ids of the visits that fit.</param>
public sealed record MarkChoice(string Command, int Minutes, ImmutableArray<string> Visits);

/// <summary>Notes that a client is here, late or missing, or that a form came in. Where several could be meant it asks and never guesses.</summary>
internal sealed class VisitMarking(IDayBook book, IMatters matters)
{
    public const string Pick = StaffDayDesk.Prefix + "pick";

    private const string Choice = "visit";
    private const int MostChoices = 12;

    /// <summary>A form is handed in before the visit.</summary>
    private const int FormDaysAhead = 60;

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        var (said, minutes) = command.Name == "late" ? LateWords.Of(command.Rest, turn) : (command.Rest, 0);
        if (VisitClues.Of(said) is not { } clue)
        {
            await turn.SayAsync(Ours.Say(turn.Words().MarkWhom, ("word", DaySpeech.Plain(turn.Content.StaffCommands.WordFor(command.Name, turn.Language)))));
            return;
        }

        var answer = await book.FindAsync(new VisitSearch { Clue = clue, Range = Range(turn, command.Name) }, cancellationToken);
        if (answer is not DayAnswer<ImmutableArray<DayVisit>>.Given { Value: var found })
        {
            await turn.SayAsync(turn.Refusal(answer));
            return;
        }

        await ChooseAsync(turn, new MarkChoice(command.Name, minutes, []), Theirs.Name(said), Meant(turn, command.Name, found), cancellationToken);
    }

    public async Task<StaffCard?> PickAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is not { } id || await matters.FindAsync<MarkChoice>(id, cancellationToken) is not { } matter)
        {
            await turn.SayAsync(Ours.Say(turn.Words.Staff.Gone));
            return null;
        }

        var picked = matter.Body.Visits.FirstOrDefault(visit => visit == press.Input(Choice));
        if (picked is null || await book.VisitAsync(picked, cancellationToken) is not DayAnswer<DayVisit>.Given { Value: var visit })
        {
            await turn.SayAsync(Ours.Say(turn.Words.Staff.Gone));
            return null;
        }

        if (matter.IsOpen)
        {
            turn.Effects.Matters.Add(matter.Changed(matter.Body, isOpen: false));
        }

        return DayCards.Card(turn, "marked", await MarkAsync(turn, matter.Body, visit, cancellationToken));
    }

    private async Task ChooseAsync(StaffTurn turn, MarkChoice marking, Theirs said, ImmutableArray<DayVisit> meant, CancellationToken cancellationToken)
    {
        switch (meant)
        {
            case []:
                await turn.SayAsync(Ours.Say(turn.Words().NobodyToday, ("clue", said)));
                break;
            case [var visit]:
                await turn.SayAsync(await MarkAsync(turn, marking, visit, cancellationToken));
                break;
            default:
                var id = Guid.NewGuid();
                turn.Effects.Matters.Add(MatterChange.New(id, marking with { Visits = [.. meant.Select(visit => visit.Id)] }));
                await turn.ShowAsync(Choices(turn, id, said, meant));
                break;
        }
    }

    private async Task<Ours> MarkAsync(StaffTurn turn, MarkChoice marking, DayVisit visit, CancellationToken cancellationToken)
    {
        if (turn.Member.OnlyOf() is { } own && !visit.IsWith(own))
        {
            return Ours.Say(turn.Words().NotYoursVisit);
        }

        var by = turn.Member.Name;
        var answer = marking.Command switch
        {
            "arrived" => await book.TakeStepAsync(visit.Seen, VisitStep.Arrive, new StepReason(by), cancellationToken),
            "noshow" => await book.TakeStepAsync(visit.Seen, VisitStep.MissIt, new StepReason(by), cancellationToken),
            "form" => await book.NoteFormAsync(visit.Id, by, cancellationToken),
            _ => await book.NoteLateAsync(visit.Id, marking.Minutes, by, cancellationToken),
        };
        return answer is DayAnswer<DayVisit>.Given { Value: var noted } ? Said(turn, marking, noted) : turn.Refusal(answer, visit.State);
    }

    private static Ours Said(StaffTurn turn, MarkChoice marking, DayVisit visit)
    {
        var (words, client, time, therapist) = (turn.Words(), ("client", DaySpeech.Client(visit)), ("time", (CardWords)turn.Time(visit.Start)), ("therapist", turn.Therapist(visit.TherapistName)));
        return marking.Command switch
        {
            "arrived" => Ours.Say(words.IsHere, client, time, therapist),
            "noshow" => Ours.Say(words.IsMissing, client, time, therapist),
            "form" => Ours.Say(words.FormIsThere, client, ("day", turn.Day(turn.Local(visit.Start).Date)), time),
            _ => Ours.Join(" ", Ours.Say(words.IsLate, client, time, therapist, ("minutes", StaffSpeech.Number(marking.Minutes))), Remains(turn, visit, marking.Minutes)),
        };
    }

    private static Ours Remains(StaffTurn turn, DayVisit visit, int minutes) => LateVisit.Of(LateWords.AsBooked(visit), minutes, turn.Clinic.Policy) switch
    {
        LateVisit.Shortened { Remaining: var remaining } => Ours.Say(turn.Words().IsLateLeft, ("remaining", StaffSpeech.Number(remaining))),
        LateVisit.DeskDecides => Ours.Say(turn.Words().IsLateDesk),
        _ => Ours.Nothing,
    };

    /// <summary>Who has come and who has not is said on the day, a missed visit also on the next one.</summary>
    private static Interval Range(StaffTurn turn, string command)
    {
        var (first, last) = command switch
        {
            "noshow" => (turn.Today().PlusDays(-1), turn.Today()),
            "form" => (turn.Today(), turn.Today().PlusDays(FormDaysAhead)),
            _ => (turn.Today(), turn.Today()),
        };
        return new Interval(turn.Clinic.Zone.AtStartOfDay(first).ToInstant(), turn.Clinic.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant());
    }

    /// <summary>Those for which it is still to be noted, where there are any; of a form the next visit of each client.</summary>
    private static ImmutableArray<DayVisit> Meant(StaffTurn turn, string command, ImmutableArray<DayVisit> found)
    {
        var own = found.Where(visit => visit.State != VisitState.Cancelled && (turn.Member.OnlyOf() is not { } only || visit.IsWith(only))).ToList();
        var open = own.Where(visit => command switch
        {
            "arrived" => visit.State is VisitState.Booked or VisitState.NoShow,
            "form" => visit.IsOpen && visit.FormIsThere != true,
            "noshow" => visit.State == VisitState.Booked && visit.Start <= turn.Now,
            _ => visit.IsOpen,
        }).ToList();
        var meant = open.Count > 0 ? open : own;
        return command == "form" ? [.. meant.DistinctBy(visit => (visit.Phone, visit.ClientName))] : [.. meant];
    }

    private static StaffCard Choices(StaffTurn turn, Guid id, Theirs said, ImmutableArray<DayVisit> meant) =>
        DayCards.Card(turn, "which", Ours.Say(turn.Words().WhichVisit, ("clue", said))) with
        {
            Body =
            [
                new CardChoiceInput
                {
                    Id = Choice,
                    Label = Ours.Say(turn.Words().Choose),
                    Required = Ours.Say(turn.Words().Choose),
                    IsOpen = true,
                    Choices = [.. meant.Take(MostChoices).Select(visit => new CardChoice(visit.Id, Described(turn, visit)))],
                },
            ],
            Buttons = [new CardButton(Pick, id, Ours.Say(turn.Words().ThisOne)) { Style = CardButtonStyle.Positive }],
        };

    private static Ours Described(StaffTurn turn, DayVisit visit) => Ours.Say(
        turn.Words().Choice,
        ("client", Theirs.Name(visit.ClientName)),
        ("time", turn.Moment(visit.Start)),
        ("service", turn.Service(visit.Service)),
        ("therapist", turn.Therapist(visit.TherapistName)));
}
