using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>A day or a week that is shown, and which page of it.</summary>
/// <param name="First">The first day.</param>
/// <param name="Days">One, or seven.</param>
/// <param name="Therapist">Whose alone; null for all.</param>
/// <param name="Page">Counts from 0.</param>
public sealed record DayShown(LocalDate First, int Days, string? Therapist, int Page);

/// <summary>Shows today, tomorrow and the week, by therapist; a therapist sees their own.</summary>
internal sealed class DayShowing(IDayBook book, IMatters matters)
{
    public const string More = StaffDayDesk.Prefix + "more";

    /// <summary>More than this is a page of its own: a card has to stay below what Teams takes.</summary>
    private const int LinesOfAPage = 70;

    private const int Week = 7;

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        var named = TherapistMention.In(command.Rest, turn.Clinic).Therapists;
        var only = turn.Member.OnlyOf() ?? (named.Count == 1 ? named[0].Id : (TherapistId?)null);
        var first = command.Name == "tomorrow" ? turn.Today().PlusDays(1) : turn.Today();
        var shown = new DayShown(first, command.Name == "week" ? Week : 1, only?.Value, 0);
        var id = Guid.NewGuid();
        var (card, pages) = await CardAsync(turn, shown, id, cancellationToken);
        if (pages > 1)
        {
            turn.Effects.Matters.Add(MatterChange.New(id, shown));
        }

        await turn.ShowAsync(card);
    }

    public async Task<StaffCard?> MoreAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is not { } id || await matters.FindAsync<DayShown>(id, cancellationToken) is not { } matter
            || (turn.Member.OnlyOf() is { } own && matter.Body.Therapist != own.Value))
        {
            await turn.SayAsync(Ours.Say(turn.Words.Staff.Gone));
            return null;
        }

        var next = matter.Body with { Page = matter.Body.Page + 1 };
        turn.Effects.Matters.Add(matter.Changed(next));
        return (await CardAsync(turn, next, id, cancellationToken)).Card;
    }

    private async Task<(StaffCard Card, int Pages)> CardAsync(StaffTurn turn, DayShown shown, Guid id, CancellationToken cancellationToken)
    {
        var days = new List<ClinicDay>();
        for (var at = 0; at < shown.Days; at++)
        {
            var answer = await book.DayAsync(shown.First.PlusDays(at), cancellationToken);
            if (answer is not DayAnswer<ClinicDay>.Given { Value: var day })
            {
                return (DayCards.Card(turn, "day", Heading(turn, shown)) with { Body = [new CardParagraph(turn.Refusal(answer))] }, 1);
            }

            days.Add(day);
        }

        var only = shown.Therapist is { } named ? new TherapistId(named) : (TherapistId?)null;
        return Paged(turn, shown, id, days, Body(turn, days, only));
    }

    private static ImmutableArray<CardElement> Body(StaffTurn turn, List<ClinicDay> days, TherapistId? only) => days switch
    {
        [var day] => DayCards.Lines(turn, day, only),
        _ when only is null => [DayCards.Week(turn, days)],
        _ => [.. days.SelectMany(day => DayCards.Lines(turn, day, only).Prepend(new CardParagraph(turn.Day(day.Date)) { IsBold = true }))],
    };

    private static (StaffCard Card, int Pages) Paged(StaffTurn turn, DayShown shown, Guid id, List<ClinicDay> days, ImmutableArray<CardElement> lines)
    {
        var pages = Math.Max(1, (lines.Length + LinesOfAPage - 1) / LinesOfAPage);
        var page = shown.Page % pages;
        var card = DayCards.Card(turn, "day", Heading(turn, shown)) with
        {
            Subtle = days.Count == 1 && shown.Therapist is null ? DayCards.Figures(turn, days[0]) : null,
            Body = [.. lines.Skip(page * LinesOfAPage).Take(LinesOfAPage)],
            IsWide = true,
        };
        return pages == 1 ? (card, 1) : (WithMore(turn, card, id, page, pages), pages);
    }

    private static StaffCard WithMore(StaffTurn turn, StaffCard card, Guid id, int page, int pages)
    {
        var which = Ours.Say(turn.Words().Page, ("page", StaffSpeech.Number(page + 1)), ("pages", StaffSpeech.Number(pages)));
        return card with
        {
            Body = card.Body.Add(new CardParagraph(which) { Tone = CardTone.Subtle }),
            Buttons = [new CardButton(More, id, Ours.Say(turn.Words().More))],
        };
    }

    private static Ours Heading(StaffTurn turn, DayShown shown)
    {
        var (words, first) = (turn.Words(), turn.Day(shown.First));
        return shown switch
        {
            { Days: > 1 } => Ours.Say(words.WeekHeading, ("from", first), ("until", turn.Day(shown.First.PlusDays(shown.Days - 1)))),
            _ when shown.First == turn.Today() => Ours.Say(words.TodayHeading, ("day", first)),
            _ => Ours.Say(words.DayHeading, ("day", first)),
        };
    }
}
