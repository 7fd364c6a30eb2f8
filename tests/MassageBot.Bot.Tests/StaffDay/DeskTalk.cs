using MassageBot.Bot.Staff;
using MassageBot.Bot.StaffDay;
using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Staff;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Bot.Tests.StaffDay;

/// <summary>Staff at the desk of the day, without Teams: what they type and press, and what they read. Monday, 10:00 in New York.</summary>
internal sealed class DeskTalk
{
    private readonly KeptMatters _matters = new();
    private readonly StaffDayDesk _desk;
    private int _messages;

    public DeskTalk()
    {
        var plans = new AwayPlans(Day, new SwapSearch(Calendar), new AwayTelling(Day, Day), Day, _matters);
        _desk = new StaffDayDesk(
            new DayShowing(Day, _matters),
            new VisitFinding(Day, Day),
            new VisitMarking(Day, _matters),
            new TimeBlocking(Day, Day, plans, _matters),
            plans,
            new WaitOffers(Day, Calendar, _matters));
    }

    public KnownDay Day { get; } = new();

    public OpenCalendar Calendar { get; } = new();

    public StaffMember Member { get; set; } = new() { AadObjectId = "kim", Role = StaffRole.FrontDesk, Name = "Kim" };

    public Language Language { get; set; } = Language.English;

    public bool IsPrivate { get; set; } = true;

    public Instant Now { get; set; } = KnownDay.At(10);

    public List<HealthView> Views { get; } = [];

    /// <summary>The last card, as it was sent.</summary>
    public JObject? Card { get; private set; }

    public int CardBytes => System.Text.Encoding.UTF8.GetByteCount(Card!.ToString(Newtonsoft.Json.Formatting.None));

    public IReadOnlyList<string> Verbs => [.. Actions.Select(action => (string)action["verb"]!)];

    public static StaffMember Mia => new() { AadObjectId = "mia", Role = StaffRole.Therapist, Name = "Mia", Therapist = new TherapistId("mia") };

    /// <summary>All that is read after a command: lines, and what stands on the card.</summary>
    public Task<string> SayAsync(string text) => HearAsync(text, $"m{++_messages}");

    /// <summary>The same message once more, as a turn that runs again hears it.</summary>
    public Task<string> SayAgainAsync(string text) => HearAsync(text, $"m{_messages}");

    /// <summary>Presses the button with that verb on the last card.</summary>
    public Task<string> PressAsync(string verb, params (string Name, string Value)[] inputs) => PressAsync(verb, IdOf(verb), inputs);

    public async Task<string> PressAsync(string verb, Guid? id, params (string Name, string Value)[] inputs)
    {
        var (turn, heard) = Turn($"p{++_messages}");
        var brought = new JObject(inputs.Select(input => new JProperty(input.Name, input.Value)));
        var card = await _desk.PressAsync(turn, new CardPress(verb, id, brought, "card"), CancellationToken.None);
        return Ended(turn, heard, card is null ? null : JObject.Parse(card.ToCard().Json));
    }

    /// <summary>What the message extension finds, as it is sent.</summary>
    public async Task<string> SearchAsync(string? said)
    {
        var (turn, _) = Turn($"s{++_messages}");
        var parameters = said is null ? [] : new[] { new MessagingExtensionParameter { Name = "search", Value = said } };
        var query = new MessagingExtensionQuery { CommandId = "visits", Parameters = parameters };
        return JObject.FromObject(await new VisitSearching(Day).FindAsync(turn, query, CancellationToken.None)).ToString();
    }

    public Guid? IdOf(string verb) => Guid.Parse((string)Actions.First(action => (string?)action["verb"] == verb)["data"]!["id"]!);

    private IEnumerable<JObject> Actions => Card is null ? [] : Card.Descendants().OfType<JObject>().Where(one => (string?)one["type"] == "Action.Execute");

    private async Task<string> HearAsync(string text, string activity)
    {
        var command = Talk.Content.StaffCommands.Read(text) ?? throw new InvalidOperationException($"no command: {text}");
        var (turn, heard) = Turn(activity);
        await _desk.HearAsync(turn, command, CancellationToken.None);
        return Ended(turn, heard, null);
    }

    private (StaffTurn Turn, Recorded Heard) Turn(string activity)
    {
        var heard = new Recorded();
        var context = new TurnContext(heard, new Activity { Type = ActivityTypes.Message, Id = activity, Conversation = new ConversationAccount(id: "desk") });
        var turn = new StaffTurn
        {
            Context = context,
            Content = Talk.Content,
            Now = Now,
            Member = Member,
            Language = Language,
            IsPrivate = IsPrivate,
            Effects = new TurnEffects { Conversation = "msteams|desk" },
        };
        return (turn, heard);
    }

    private string Ended(StaffTurn turn, Recorded heard, JObject? answered)
    {
        _matters.Commit(turn.Effects.Matters);
        Views.AddRange(turn.Effects.Views);
        Card = answered ?? heard.Cards.LastOrDefault() ?? Card;
        var read = answered is null ? heard.Cards : [.. heard.Cards, answered];
        return string.Join('\n', heard.Lines.Concat(read.Select(Text)));
    }

    private static string Text(JObject card) => string.Join(
        '\n', card.Descendants().OfType<JProperty>().Where(property => property.Name is "text" or "title").Select(property => (string?)property.Value));

    /// <summary>What was sent.</summary>
    private sealed class Recorded : BotAdapter
    {
        public List<string> Lines { get; } = [];

        public List<JObject> Cards { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            foreach (var activity in activities)
            {
                Lines.AddRange(activity.Text is { Length: > 0 } text ? [text] : []);
                Cards.AddRange((activity.Attachments ?? []).Select(attachment => (JObject)attachment.Content));
            }

            return Task.FromResult(activities.Select((_, at) => new ResourceResponse($"sent{at}")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            Task.FromResult(new ResourceResponse(activity.Id));

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Keeps what turns commit.</summary>
    private sealed class KeptMatters : IMatters
    {
        private readonly Dictionary<Guid, (string Kind, object Body, int Version, bool IsOpen)> _kept = [];

        public void Commit(IEnumerable<MatterChange> changes)
        {
            foreach (var change in changes)
            {
                _kept[change.Id] = (change.Kind, change.Body, change.Expected + 1, change.IsOpen);
            }
        }

        public Task<Matter<T>?> FindAsync<T>(Guid id, CancellationToken cancellationToken)
            where T : class => Task.FromResult(_kept.TryGetValue(id, out var kept) && kept.Kind == MatterKind.Of<T>()
                ? new Matter<T>(id, (T)kept.Body, kept.Version, kept.IsOpen, Instant.MinValue)
                : null);

        public Task<IReadOnlyList<Matter<T>>> OpenAsync<T>(int limit, CancellationToken cancellationToken)
            where T : class => Task.FromResult<IReadOnlyList<Matter<T>>>([]);

        public Task<IReadOnlyList<Matter<T>>> SinceAsync<T>(Instant since, CancellationToken cancellationToken)
            where T : class => Task.FromResult<IReadOnlyList<Matter<T>>>([]);
    }
}
