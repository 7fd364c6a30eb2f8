using System.Globalization;
using MassageBot.Trials.Clients;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Handoffs;

/// <summary>How client and staff talk.</summary>
/// <param name="Lines">Of each.</param>
/// <param name="Thinking">Before each line.</param>
internal sealed record ClaimedTalk(int Lines, TimeSpan Thinking);

/// <summary>One client who asks for a person, is taken by one of two who press at once, and talks with them both ways, at whatever host.</summary>
internal sealed class ClaimedChat(int number, Doors doors, TeamsStaff staff, FakeTeams teams, ClaimedTalk talk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Looks = ["green", "purple", "orange", "golden", "wooden", "little", "large", "round"];
    private static readonly string[] Things = ["curtain", "table", "garden", "picture", "basket", "carpet"];

    private readonly string _name = $"Visitor{(char)('A' + number)}";

    private string _matter = "";

    private string Thread => TeamsStaff.Thread(string.Create(CultureInfo.InvariantCulture, $"17{number:D6}"));

    public Visitor? Visitor { get; private set; }

    public int Winner { get; private set; }

    /// <summary>Lines of the client, in their order.</summary>
    public IEnumerable<string> ClientLines => Enumerable.Range(0, talk.Lines).Select(at => $"{_name} likes {Thing(at)}.");

    public IEnumerable<string> StaffLines => Enumerable.Range(0, talk.Lines).Select(at => $"We have {Thing(at)}, {_name}.");

    /// <summary>Asks for a person until staff are shown the card. One client after the other, so that it is known whose card it is.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        Visitor = await Visitor.ArriveAsync(doors, number, [EarKind.Polling], cancellationToken);
        await Visitor.GreetedAsync(cancellationToken);
        var asked = await Visitor.SayAsync("I want to talk to a person", Expected.Any, cancellationToken);
        await Visitor.HearAsync(asked, cancellationToken);
        _matter = await MatterAsync(cancellationToken);
    }

    public async Task TalkAsync(CancellationToken cancellationToken)
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, 2).Select(who => staff.PressAsync(who, Thread, $"claim-{number}-{who}", "handoff.claim", _matter, cancellationToken)));
        Winner = Array.FindIndex(seen, card => card.Contains("You have", StringComparison.Ordinal));
        await UntilAsync(log => log.Any(entry => entry.Text?.Contains("is here and answers you", StringComparison.Ordinal) == true), cancellationToken);
        await Task.WhenAll(ClientTalksAsync(cancellationToken), StaffTalkAsync(cancellationToken));
        await UntilAsync(log => StaffLines.All(line => log.Any(entry => entry.Text == $"Front desk: {line}")), cancellationToken);
        await staff.PressAsync(Winner, Thread, $"return-{number}", "handoff.return", _matter, cancellationToken);
        await UntilAsync(log => log.Any(entry => entry.Text?.Contains("I'm the assistant again", StringComparison.Ordinal) == true), cancellationToken);
    }

    /// <summary>What nobody can take for an age, a word of another language or a matter of health.</summary>
    private static string Thing(int number) => $"the {Looks[number % Looks.Length]} {Things[number / Looks.Length % Things.Length]}";

    public Task<IReadOnlyList<LogEntry>?> LogAsync(CancellationToken cancellationToken) => FreshReader.ReadAsync(doors[number], Visitor!.History, cancellationToken);

    private async Task ClientTalksAsync(CancellationToken cancellationToken)
    {
        foreach (var line in ClientLines)
        {
            await Task.Delay(talk.Thinking, cancellationToken);
            await Visitor!.SayAsync(line, Expected.Any, cancellationToken);
        }
    }

    private async Task StaffTalkAsync(CancellationToken cancellationToken)
    {
        var at = 0;
        foreach (var line in StaffLines)
        {
            await Task.Delay(talk.Thinking, cancellationToken);
            await staff.WriteAsync(Winner, Thread, $"say-{number}-{at++}", line, cancellationToken);
        }
    }

    /// <summary>The id that the card of this client brings back.</summary>
    private async Task<string> MatterAsync(CancellationToken cancellationToken)
    {
        for (var until = TimeProvider.System.GetUtcNow() + Patience; TimeProvider.System.GetUtcNow() < until;)
        {
            var ids = teams.Posts.Where(post => post.Conversation == TeamsStaff.Channel).Select(post => Cards.IdBehind("handoff.claim", post.Activity)).OfType<string>().Distinct().ToList();
            if (ids.FirstOrDefault(Cards.Take) is { } id)
            {
                return id;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        throw new InvalidOperationException("Staff were not shown the client.");
    }

    private async Task UntilAsync(Func<IReadOnlyList<LogEntry>, bool> isThere, CancellationToken cancellationToken)
    {
        for (var until = TimeProvider.System.GetUtcNow() + Patience; TimeProvider.System.GetUtcNow() < until;)
        {
            if (await LogAsync(cancellationToken) is { } log && isThere(log))
            {
                return;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
