using System.Net.Http.Headers;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Trials.Day;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Handoffs;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// A day at a clinic on a clock that the trial moves: sixty visits, thirty conversations, eight clients who want a person, a sick therapist, two red
/// flags. What staff read in the morning of the day, on the mornings after and for the week has to be what happened, by the trial's own count.
/// </summary>
internal sealed class ClinicDay : IProof
{
    public string Name => "clinic-day";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        var (ledger, words, clock) = (new Ledger(), WordBook.Read(), new HandClock(DayStory.Begin));
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        await using var carrier = await FakeCarrier.StartAsync(ledger, clock, trial.Options.Seed);
        await using var teams = await FakeTeams.StartAsync();
        var host = clinic.NewHost(new HostPlan
        {
            Program = SteeredHost.Program,
            Content = RoomyClinic.Write(clinic.Folder),
            Settings = ["--Jobs:Run", "false", .. Handset.Settings(carrier.Address), .. TeamsStaff.Settings],
        });
        host.Start($"--{SteeredHost.Begin}", HandClock.Write(DayStory.Begin));
        await host.AnswersAsync(cancellationToken);
        using var http = Loopback.Client(host.Address);
        using var staff = new TeamsStaff([host.Address], teams);
        var steering = new Steering(http);
        var course = new DayCourse(steering, clock, trial.Report);
        var desk = new FrontDesk(staff, teams, course);
        var calendar = await EnteredAsync(host.Address, cancellationToken);
        var happened = new Happened { Visits = calendar.Visits };
        var story = new DayStory(course, desk, calendar, happened, new DayPeople(http, ledger, words, clock));
        await desk.TypeAsync(FrontDesk.Desk, FrontDesk.Channel, "help", cancellationToken);
        await desk.TypeAsync(FrontDesk.Lead, FrontDesk.LeadsChat, "help", cancellationToken);

        await story.RunAsync(() => Compare(trial, "the morning", desk.Figures(TeamsStaff.Channel, "Today, "), Morning(calendar, story)), cancellationToken);
        await LaterAsync(trial, course, desk, happened, cancellationToken);
        Judge(trial, teams, happened, steering);
        Tell(trial, calendar, happened);
    }

    /// <summary>The mornings after, on the first of which somebody sees to the red flag, and the Monday with the figures of the week.</summary>
    private static async Task LaterAsync(Trial trial, DayCourse course, FrontDesk desk, Happened happened, CancellationToken cancellationToken)
    {
        await course.GoToAsync(DayStory.At(1, 8), cancellationToken);
        Compare(trial, "the morning after", desk.Figures(TeamsStaff.Channel, "Today, "), [("Red flags open", "1")]);
        await desk.PressAsync(FrontDesk.Desk, FrontDesk.Channel, "alerts.called", desk.Latest("alerts.called"), cancellationToken);
        await course.GoToAsync(DayStory.At(2, 8), cancellationToken);
        Compare(trial, "the second morning after", desk.Figures(TeamsStaff.Channel, "Today, "), [("Red flags open", "0")]);
        await course.GoToAsync(DayStory.At(5, 8), cancellationToken);
        Compare(trial, "the week", desk.Figures(TeamsStaff.Channel, "The week "), happened.Week(forManagers: false));
        await desk.TypeAsync(FrontDesk.Lead, FrontDesk.LeadsChat, "digest week", cancellationToken);
        Compare(trial, "the week for managers", desk.Figures(FrontDesk.LeadsChat, "The week "), happened.Week(forManagers: true));
    }

    /// <summary>The day ahead in figures, by the names that they have on its card.</summary>
    private static IEnumerable<(string Name, string Value)> Morning(FullCalendar calendar, DayStory story) =>
    [
        ("Visits", $"{calendar.Visits}"),
        ("Not confirmed yet", $"{calendar.Visits - story.Coming}"),
        ("First visits", $"{story.FirstVisits}"),
        ("Forms missing", $"{story.FirstVisits - story.Forms}"),
        ("Red flags open", "0"),
        ("Free times", $"{calendar.Gaps}"),
    ];

    private static void Compare(Trial trial, string what, DigestCard? card, IEnumerable<(string Name, string Value)> figures)
    {
        if (card is null)
        {
            trial.Report.Fail($"Staff did not read the figures of {what}.");
            return;
        }

        var expected = figures.ToDictionary(figure => figure.Name, figure => figure.Value, StringComparer.Ordinal);
        foreach (var (name, value) in expected)
        {
            var told = card.Lines.GetValueOrDefault(name, "nothing");
            trial.Report.Require(told == value, $"{what}: {name} is {told} and was {value}.");
        }

        // What is counted by channel, language, rule or text names what happened and nothing else.
        foreach (var name in card.Lines.Keys.Where(name => name.Contains(": ", StringComparison.Ordinal) || name.Contains(" × ", StringComparison.Ordinal)).Except(expected.Keys))
        {
            trial.Report.Fail($"{what}: {name} is {card.Lines[name]} and never was.");
        }
    }

    private static void Judge(Trial trial, FakeTeams teams, Happened happened, Steering steering)
    {
        var shared = teams.Posts.Where(post => post.Conversation.StartsWith(TeamsStaff.Channel, StringComparison.Ordinal)).Select(post => post.Activity.ToJsonString());
        trial.Report.Require(!shared.Any(text => happened.Grave.Any(rule => text.Contains(rule, StringComparison.Ordinal))), $"What is for managers alone stands before everybody.");
        trial.Report.Require(steering.Unsettled == 0, $"{steering.Unsettled} times there was no end to what was due.");
        foreach (var failure in steering.Failures)
        {
            trial.Report.Fail($"A background job failed: {failure}");
        }
    }

    private static void Tell(Trial trial, FullCalendar calendar, Happened happened)
    {
        trial.Report.Figure("visits of the day", $"{calendar.Visits}");
        trial.Report.Figure("conversations of the day, and of its week", $"{happened.OfTheDay}, {happened.Conversations}");
        trial.Report.Figure("clients who wanted a person", $"{happened.HandOffs}");
        trial.Report.Figure("red flags", $"{happened.Flags}");
        trial.Report.Figure("bookings, moves and cancellations with the bot", $"{happened.Bookings}, {happened.Moves}, {happened.Cancellations}");
    }

    private static async Task<FullCalendar> EnteredAsync(Uri host, CancellationToken cancellationToken)
    {
        using var http = Loopback.Client(host);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Installation.CalendarKey);
        var calendar = new FullCalendar();
        await calendar.ReadAsync(http, cancellationToken);
        await calendar.EnterAsync(http, DayStory.Day, DayStory.Entered(calendar.Names), cancellationToken);
        return calendar;
    }
}
