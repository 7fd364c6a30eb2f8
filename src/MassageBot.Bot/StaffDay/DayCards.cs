using System.Collections.Immutable;
using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;

namespace MassageBot.Bot.StaffDay;

/// <summary>Days as lines of a card.</summary>
internal static class DayCards
{
    public static StaffCard Card(StaffTurn turn, string name, CardWords heading) => new()
    {
        Name = StaffDayDesk.Prefix + name,
        Language = turn.Language,
        Wording = turn.Words.StaffCards,
        Heading = heading,
        Sign = CardSigns.Visit,
    };

    /// <summary>The day in figures.</summary>
    public static Ours Figures(StaffTurn turn, ClinicDay day)
    {
        var summary = DaySummary.Of(day, DayRules.Of(turn.Clinic), turn.Now);
        return Ours.Say(
            turn.Words().DayFigures,
            ("visits", StaffSpeech.Number(summary.Visits)),
            ("unconfirmed", StaffSpeech.Number(summary.Unconfirmed)),
            ("first", StaffSpeech.Number(summary.FirstVisits)),
            ("forms", StaffSpeech.Number(summary.FormsMissing)),
            ("pending", StaffSpeech.Number(summary.Pending)));
    }

    /// <summary>A line for each therapist, and below it one for each visit, block and gap.</summary>
    public static ImmutableArray<CardElement> Lines(StaffTurn turn, ClinicDay day, Core.TherapistId? only)
    {
        var plans = DayPlan.Of(day, DayRules.Of(turn.Clinic), turn.Now, only);
        return plans.IsEmpty
            ? [new CardParagraph(Ours.Say(turn.Words().EmptyDay))]
            : [.. plans.SelectMany(plan => plan.Lines.Select(line => Line(turn, line)).Prepend(Title(turn, plan)))];
    }

    /// <summary>Seven days as a table of figures.</summary>
    public static CardTable Week(StaffTurn turn, IEnumerable<ClinicDay> days)
    {
        var words = turn.Words();
        return new CardTable(
            [
                new CardColumn(Ours.Say(words.WeekDay)),
                Figure(words.WeekVisits), Figure(words.WeekUnconfirmed), Figure(words.WeekFirst), Figure(words.WeekGaps),
            ],
            [.. days.Select(day => Row(turn, day))]);
    }

    private static CardColumn Figure(Core.Wording.Sentence title) => new(Ours.Say(title)) { IsNumber = true };

    private static ImmutableArray<CardWords> Row(StaffTurn turn, ClinicDay day)
    {
        var summary = DaySummary.Of(day, DayRules.Of(turn.Clinic), turn.Now);
        return
        [
            turn.Day(day.Date),
            StaffSpeech.Number(summary.Visits),
            StaffSpeech.Number(summary.Unconfirmed),
            StaffSpeech.Number(summary.FirstVisits),
            DaySpeech.Plain((summary.GapMinutes / 60.0).ToString("0.#", CultureInfo.InvariantCulture)),
        ];
    }

    private static CardParagraph Title(StaffTurn turn, TherapistPlan plan)
    {
        var visits = plan.Lines.Count(line => line is DayLine.Visit { Booked.TakesPlace: true });
        var count = visits == 0 ? Ours.Say(turn.Words().NoVisits) : StaffSpeech.Number(visits);
        return new CardParagraph(Ours.Say(turn.Words().TherapistHeading, ("name", turn.Therapist(plan.Name)), ("count", count))) { IsBold = true };
    }

    private static CardParagraph Line(StaffTurn turn, DayLine line)
    {
        var (words, from, until) = (turn.Words(), ("from", (CardWords)turn.Time(line.Span.Start)), ("until", (CardWords)turn.Time(line.Span.End)));
        return line switch
        {
            DayLine.Visit visit => Visit(turn, visit),
            DayLine.Block => new CardParagraph(Ours.Say(words.BlockLine, from, until)) { Tone = CardTone.Subtle },
            _ => new CardParagraph(Ours.Say(words.GapLine, from, until, ("minutes", StaffSpeech.Number((int)Math.Ceiling(line.Span.Duration.TotalMinutes))))) { Tone = CardTone.Subtle },
        };
    }

    private static CardParagraph Visit(StaffTurn turn, DayLine.Visit line) => new(Ours.Say(
        turn.Words().VisitLine,
        ("from", turn.Time(line.Booked.Start)),
        ("client", DaySpeech.Client(line.Booked)),
        ("service", turn.Service(line.Booked.Service)),
        ("minutes", StaffSpeech.Number(line.Booked.Minutes)),
        ("marks", turn.Marks(line.Booked, line.Marks))))
    {
        Tone = line.Marks.Contains(VisitMark.NotHereYet) ? CardTone.Warning : CardTone.Plain,
    };
}
