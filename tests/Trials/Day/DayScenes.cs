using System.Globalization;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Day;

/// <summary>What one client does, alone or with staff, and what the trial counts of it.</summary>
internal sealed class DayScenes(DayCourse course, FrontDesk desk, Happened happened, DayPeople people)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Codes of those who have booked with the bot.</summary>
    public Dictionary<IDayClient, string> Codes { get; } = [];

    public async Task BookAsync(IDayClient client, DateTimeOffset at, string therapist, CancellationToken cancellationToken)
    {
        var onThePage = client is WebClient;
        await SayAsync(client, $"book 60 min swedish {Moment(at)} with {therapist}", onThePage ? "triage.screen" : "triage.screen-sms", cancellationToken);
        await SayAsync(client, "none", "booking.ask-name", cancellationToken);
        await SayAsync(client, "Maya", onThePage ? "booking.ask-phone" : "booking.ask-confirm", cancellationToken);
        if (onThePage)
        {
            await SayAsync(client, people.NextNumber()[2..], "booking.ask-confirm", cancellationToken);
        }

        await SayAsync(client, "yes", "booking.booked", cancellationToken);
        Codes[client] = people.CodeIn(client);
        happened.Bookings++;
    }

    public async Task MoveAsync(IDayClient client, DateTimeOffset to, CancellationToken cancellationToken)
    {
        await SayAsync(client, $"move my appointment to {Moment(to)}", "visits.confirm-move", cancellationToken);
        await SayAsync(client, "yes", "visits.moved", cancellationToken);
        happened.Moves++;
    }

    public async Task CancelAsync(IDayClient client, CancellationToken cancellationToken)
    {
        await SayAsync(client, "please cancel my appointment", null, cancellationToken);
        await SayYesToCancelAsync(client, cancellationToken);
    }

    public async Task SayYesToCancelAsync(IDayClient client, CancellationToken cancellationToken)
    {
        await SayAsync(client, "yes", "visits.cancelled", cancellationToken);
        happened.Cancellations++;
    }

    /// <summary>Answers what the clinic has texted.</summary>
    public async Task ReplyAsync(IDayClient client, string notice, string reply, string awaits, CancellationToken cancellationToken)
    {
        await course.HearAsync(client, notice, cancellationToken);
        await SayAsync(client, reply, awaits, cancellationToken);
    }

    public async Task OptOutAsync(IDayClient client, string words, string awaits, CancellationToken cancellationToken)
    {
        await SayAsync(client, words, awaits, cancellationToken);
        happened.OptOuts++;
    }

    public async Task PuzzleAsync(IDayClient client, string text, CancellationToken cancellationToken)
    {
        await SayAsync(client, text, null, cancellationToken);
        happened.NotUnderstood(text);
    }

    public Task AskAsync(IDayClient client, string text, string language, CancellationToken cancellationToken) => SayAsync(client, text, null, cancellationToken, language);

    /// <summary>Says something that a rule catches, and of which staff have to hear.</summary>
    public async Task AlarmAsync(IDayClient client, string text, Action count, CancellationToken cancellationToken)
    {
        await SayAsync(client, text, null, cancellationToken);
        happened.PassedOn(client);
        count();
    }

    /// <summary>Wants a person; when that was, by the clock, and what staff take them by.</summary>
    public async Task<(DateTimeOffset At, string Matter)> AskForPersonAsync(IDayClient client, CancellationToken cancellationToken)
    {
        var since = course.Now;
        await SayAsync(client, "I want to talk to a person", "handoff.asked-front-desk", cancellationToken);
        happened.PassedOn(client);
        return (since, desk.Latest("handoff.claim"));
    }

    /// <summary>Is taken by somebody, hears them, and is given back.</summary>
    public async Task TalkWithPersonAsync(IDayClient client, (DateTimeOffset At, string Matter) asked, string thread, CancellationToken cancellationToken)
    {
        happened.Waited(course.Now - asked.At);
        await desk.PressAsync(FrontDesk.Desk, thread, "handoff.claim", asked.Matter, cancellationToken);
        await course.HearAsync(client, "handoff.person-joined", cancellationToken);
        await desk.TypeAsync(FrontDesk.Desk, thread, "Good morning, how can I help?", cancellationToken);
        await course.HearAsync(client, "handoff.front-desk-says", cancellationToken);
        await desk.PressAsync(FrontDesk.Desk, thread, "handoff.return", asked.Matter, cancellationToken);
        await course.HearAsync(client, "handoff.person-left", cancellationToken);
    }

    private async Task SayAsync(IDayClient client, string text, string? awaits, CancellationToken cancellationToken, string language = "English")
    {
        await course.SayAsync(client, text, awaits, cancellationToken);
        happened.Talked(client, language, course.Now >= DayStory.At(0, 0));
    }

    private static string Moment(DateTimeOffset at) => WeekSpan.Local(at).ToString("MMMM d 'at' h:mm tt", English);
}
