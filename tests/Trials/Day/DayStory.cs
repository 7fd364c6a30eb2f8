using System.Globalization;
using MassageBot.Trials.Handoffs;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Day;

/// <summary>A day at the clinic and the two before it, on which it was booked: who does what, and when.</summary>
internal sealed class DayStory(DayCourse course, FrontDesk desk, FullCalendar calendar, Happened happened, DayPeople people)
{
    private const string Puzzle = "blorf the wiggum tanzel";

    /// <summary>Minutes until each client who wants a person is taken by one; one more waits in vain.</summary>
    private static readonly int[] Waits = [4, 1, 12, 3, 6, 2, 8];

    private readonly DayScenes _scenes = new(course, desk, happened, people);
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, int Order)> _plan = new();

    private int _planned;

    /// <summary>A Wednesday.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 4);

    public static DateTimeOffset Begin { get; } = At(-2, 9, 0);

    /// <summary>Clients of the day's visits who have said that they will come.</summary>
    public int Coming { get; private set; }

    /// <summary>The bot books for clients whom it does not know.</summary>
    public int FirstVisits { get; private set; }

    /// <summary>Forms of first visits that have come in.</summary>
    public int Forms { get; private set; }

    public static DateTimeOffset At(int day, int hour, int minute = 0) => WeekSpan.At(Day.AddDays(day), new TimeOnly(hour, minute));

    /// <summary>What staff have entered by themselves, one visit of it with who will be sick.</summary>
    public static IReadOnlyList<(string Therapist, int Time)> Entered(IReadOnlyList<string> therapists) =>
    [
        ("mia", 7),
        .. from therapist in therapists.TakeLast(12)
           from time in new[] { 0, 2, 4, 6 }
           select (therapist, time),
    ];

    /// <summary>Until the evening of the day.</summary>
    /// <param name="atEight">What is looked at before the clinic opens.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Action atEight, CancellationToken cancellationToken)
    {
        PlanVisits();
        Plan(At(0, 8), _ =>
        {
            atEight();
            return Task.CompletedTask;
        });
        PlanDay();
        while (_plan.TryDequeue(out var act, out var when))
        {
            await course.GoToAsync(when.At, cancellationToken);
            await act(cancellationToken);
        }
    }

    private void Plan(DateTimeOffset at, Func<CancellationToken, Task> act) => _plan.Enqueue(act, (at, _planned++));

    /// <summary>What becomes of visits that are booked with the bot on Monday.</summary>
    private void PlanVisits()
    {
        var mias = Booked(people.Texts, "mia", 2, 3, 4, 5, 6);
        var anas = Booked(people.Texts, "ana", 1, 3, 5);
        var others = Booked(people.Visits, "ruth", 1, 3).Concat(Booked(people.Visits, "leo", 2, 4)).ToList();
        foreach (var client in mias.Take(2).Append(anas[0]))
        {
            Plan(At(-1, 9, 40), async stop =>
            {
                await _scenes.ReplyAsync(client, "visits.reminder", "1", "visits.coming-noted", stop);
                Coming++;
            });
        }

        Plan(At(-1, 12), async stop =>
        {
            await _scenes.CancelAsync(anas[2], stop);
            calendar.GiveBack("ana", 5);
            FirstVisits--;
            happened.Visits--;
        });
        foreach (var client in mias.Take(2).Concat(others.Take(2)))
        {
            Plan(At(-1, 15), async stop =>
            {
                await desk.TypeAsync(FrontDesk.Desk, FrontDesk.Channel, $"form {_scenes.Codes[client]}", stop);
                Forms++;
            });
        }

        PlanSickness(mias);
        PlanMoves();
        Plan(At(0, 13, 15), stop => _scenes.OptOutAsync(anas[1], "stop texting me", "conversation.opted-out", stop));
    }

    private List<IDayClient> Booked(Func<IDayClient> comes, string therapist, params int[] times)
    {
        List<IDayClient> clients = [];
        foreach (var time in times)
        {
            var client = comes();
            clients.Add(client);
            Plan(At(-2, 11), async stop =>
            {
                await _scenes.BookAsync(client, FullCalendar.At(Day, time), therapist, stop);
                calendar.Take(therapist, time);
                FirstVisits++;
                happened.Visits++;
            });
        }

        return clients;
    }

    private void PlanSickness(List<IDayClient> mias)
    {
        Plan(At(0, 9, 5), async stop =>
        {
            await desk.TypeAsync(FrontDesk.Desk, FrontDesk.Channel, "sick Mia today", stop);
            await desk.PressAsync(FrontDesk.Desk, FrontDesk.Channel, "day.send", desk.Latest("day.send"), stop);
        });
        foreach (var client in mias.Take(2).Append(mias[4]))
        {
            Plan(At(0, 9, 15), stop => _scenes.ReplyAsync(client, "notices.another-therapist", "1", "notices.place-taken", stop));
        }

        Plan(At(0, 9, 20), async stop =>
        {
            await _scenes.ReplyAsync(mias[2], "notices.another-therapist", "3", "visits.cancelling-is-free", stop);
            await _scenes.SayYesToCancelAsync(mias[2], stop);
            happened.Visits--;
        });
    }

    private void PlanMoves()
    {
        foreach (var time in new[] { 1, 3 })
        {
            var client = people.Texts();
            Plan(At(-2, 14), stop => _scenes.BookAsync(client, FullCalendar.At(Day.AddDays(1), time), "ana", stop));
            Plan(At(0, 16), stop => _scenes.MoveAsync(client, FullCalendar.At(Day.AddDays(2), time), stop));
            happened.Visits++;
        }
    }

    private void PlanDay()
    {
        for (var number = 0; number <= Waits.Length; number++)
        {
            PlanPerson(number % 3 == 2 ? people.Texts() : people.Visits(), number);
        }

        var (hurt, desperate) = (people.Visits(), people.Visits());
        Plan(At(0, 11, 10), stop => _scenes.AlarmAsync(hurt, "there's this squeezing behind my breastbone that wont let up", () => happened.Flagged("E01"), stop));
        Plan(At(0, 14, 20), stop => _scenes.AlarmAsync(desperate, "thinking about killing myself", () => happened.FlaggedGravely("S01"), stop));
        for (var number = 0; number < 2; number++)
        {
            PlanPasserBy(number);
        }

        for (var number = 0; number < 3; number++)
        {
            var client = people.Visits();
            Plan(At(0, 12, number * 5), stop => _scenes.PuzzleAsync(client, Puzzle, stop));
        }

        foreach (var code in calendar.Codes.Where(visit => visit.Key.Time == 0).Select(visit => visit.Value).Take(3))
        {
            Plan(At(0, 9, 30), stop => desk.TypeAsync(FrontDesk.Desk, FrontDesk.Channel, $"noshow {code}", stop));
            happened.NoShows++;
        }
    }

    /// <summary>Each books, asks, or wants no texts.</summary>
    private void PlanPasserBy(int number)
    {
        var (books, booksLate, asks, wantsNone) = (people.Visits(), people.Visits(), people.Visits(), people.Texts());
        var asksInSpanish = number == 0 ? people.Visits() : people.Texts();
        Plan(At(0, 8, 10), stop => _scenes.BookAsync(books, FullCalendar.At(Day.AddDays(2), 1 + number), "ruth", stop));
        Plan(At(0, 8, 20), stop => _scenes.BookAsync(booksLate, FullCalendar.At(Day.AddDays(6), 1 + number), "ruth", stop));
        Plan(At(0, 15), stop => _scenes.AskAsync(asks, "what should I wear?", "English", stop));
        Plan(At(0, 15, 10), stop => _scenes.AskAsync(asksInSpanish, "¿qué es el masaje sueco?", "Spanish", stop));
        Plan(At(0, 17), stop => _scenes.OptOutAsync(wantsNone, "STOP", "conversation.opted-out", stop));
        happened.Visits++;
    }

    private void PlanPerson(IDayClient client, int number)
    {
        var asksAt = At(0, 9).AddMinutes(30 * number);
        (DateTimeOffset At, string Matter) asked = default;
        Plan(asksAt, async stop => asked = await _scenes.AskForPersonAsync(client, stop));
        if (number == Waits.Length)
        {
            happened.NeverClaimed++;
            return;
        }

        var thread = TeamsStaff.Thread(string.Create(CultureInfo.InvariantCulture, $"17{number:00000}"));
        Plan(asksAt.AddMinutes(Waits[number]), stop => _scenes.TalkWithPersonAsync(client, asked, thread, stop));
    }
}
