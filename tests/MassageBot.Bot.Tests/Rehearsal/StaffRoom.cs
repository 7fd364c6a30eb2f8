using MassageBot.Bot.Handoff;
using MassageBot.Bot.Tests.StaffDay;
using MassageBot.Bot.Turn;
using MassageBot.Core.Alerts;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.Digest;
using MassageBot.Core.Elsewhere;
using MassageBot.Core.Handoff;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.Staff;
using MassageBot.Core.StaffDay;
using MassageBot.Core.StaffWords;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Something that was shown in a conversation: a line or a card, or a card that took the place of another.</summary>
internal sealed record Shown(string Conversation, string Id, string Text, JObject? Card, bool IsChange)
{
    /// <summary>All that the card says, for looking something up in it.</summary>
    public string All => Text + " " + Card?.ToString(Newtonsoft.Json.Formatting.None);

    /// <summary>Its buttons by verb, with the id that each brings back.</summary>
    public IReadOnlyDictionary<string, Guid?> Buttons => Card is null
        ? new Dictionary<string, Guid?>()
        : Card.Descendants().OfType<JObject>().Where(one => (string?)one["type"] == "Action.Execute" && one["title"] is not null)
            .GroupBy(one => (string)one["verb"]!).ToDictionary(same => same.Key, same => Guid.TryParse((string?)same.First()["data"]?["id"], out var id) ? id : (Guid?)null);
}

/// <summary>
/// A clinic with clients and staff, as the program composes it: what one conversation tells another arrives there, a change that was overtaken makes
/// its turn run again, and the clock is moved by hand.
/// </summary>
internal sealed class StaffRoom : IStaffAlerts, IClientTalks
{
    /// <summary>In the place of a conversation, for what none has raised.</summary>
    public const string TheProgram = "notices";

    public const string Desk = "msteams|19:desk@thread.tacv2";

    private readonly MemoryStorage _storage = new();
    private readonly Dictionary<Guid, (Alert Alert, string Conversation)> _alerts = [];
    private readonly Dictionary<string, List<TalkLine>> _lines = [];
    private readonly Queue<ToldTo> _told = new();
    private readonly HashSet<(string, string)> _keys = [];
    private readonly IBot _bot;
    private readonly Clock _clock = new();
    private int _ids;

    public StaffRoom(Action<IServiceCollection>? add = null, ClinicContent? content = null)
    {
        Directory = new StaffList(Matters, Desk);
        var services = new ServiceCollection()
            .AddConversation()
            .AddSingleton<IScheduler>(Calendar)
            .AddSingleton<IGuesses>(new CountedGuesses())
            .AddSingleton<IClients>(new KnownClients())
            .AddSingleton<ITexts>(new NobodySaidAnything())
            .AddSingleton(new ClinicTexts(null, AsksAboutMarketing: false))
            .AddSingleton<IMoveCodes>(new NoMoves())
            .AddSingleton(new KeepingTimes(30, 90))
            .AddSingleton<IDigestFacts>(new NoFigures())
            .AddSingleton<ICallOff>(new KnownDay())
            .AddSingleton<IContentSource>(new Fixed(content ?? Talk.Content))
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<IMatters>(Matters)
            .AddSingleton<IStaffDirectory>(Directory)
            .AddSingleton<IStaffAlerts>(this)
            .AddSingleton<IClientTalks>(this)
            .AddSingleton<IDayBook>(Day)
            .AddSingleton<IDeadLetters>(Letters)
            .AddSingleton<IAnswerBook>(Answers)
            .AddSingleton<IUnansweredQuestions>(Answers)
            .AddSingleton(new WordsRule(OnlyManagers: true));
        add?.Invoke(services);
        _bot = services.BuildServiceProvider().GetRequiredService<IBot>();
    }

    public KeptMatters Matters { get; } = new();

    public StaffList Directory { get; }

    public OpenCalendar Calendar { get; } = new();

    public KeptDay Day { get; } = new();

    public KeptLetters Letters { get; } = new();

    public KeptAnswers Answers { get; } = new();

    public List<HealthView> Views { get; } = [];

    public List<Guid> Handled { get; } = [];

    /// <summary>Everything that was shown anywhere, in order.</summary>
    public List<Shown> All { get; } = [];

    /// <summary>Wednesday, March 4, 2026, 10:15 at the clinic.</summary>
    public Instant Now => Instant.FromDateTimeOffset(_clock.Now);

    /// <summary>Called between a turn and its commit: something else may happen meanwhile.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public static string PrivateChat(StaffMember member) => $"msteams|chat-{member.Name}";

    public IReadOnlyList<Shown> In(string conversation) => [.. All.Where(one => one.Conversation == conversation)];

    public async Task PassAsync(TimeSpan time)
    {
        _clock.Now += time;
        foreach (var (id, kind, version) in Matters.TakeDue(Now))
        {
            _told.Enqueue(new ToldTo(Desk, $"due|{id}|{version}", new Telling.MatterDue(id, kind, version)));
        }

        await PumpAsync();
    }

    /// <summary>A client writes in a web chat; gives what was said to them.</summary>
    public async Task<string> ClientAsync(string text, string conversation = "visitor")
    {
        var before = All.Count;
        var activity = new Activity(ActivityTypes.Message) { Text = text, ChannelId = "webchat", From = new ChannelAccount("dl_" + conversation) };
        LinesOf(conversation).Add(new TalkLine(true, text, Now));
        await TurnAsync(conversation, activity, null);
        await PumpAsync();
        return string.Join("\n", All.Skip(before).Where(one => one.Conversation == conversation).Select(one => one.Text));
    }

    /// <summary>A member types, with the bot's name or without; gives what was shown in that conversation.</summary>
    public async Task<IReadOnlyList<Shown>> TypeAsync(StaffMember member, string text, string? conversation = null, bool named = true)
    {
        var place = conversation ?? PrivateChat(member);
        var before = All.Count;
        var mention = new Mention(new ChannelAccount("bot"), "<at>Front desk</at>");
        var message = new Activity(ActivityTypes.Message) { Text = text, Entities = named ? [mention] : [] };
        await TurnAsync(place, From(message, member, place), null);
        await PumpAsync();
        return [.. All.Skip(before).Where(one => one.Conversation == place)];
    }

    /// <summary>A member presses a button; gives the card, or the line, that they see in its place.</summary>
    public async Task<JObject> PressAsync(StaffMember member, string verb, Guid? id, object? inputs = null, string? conversation = null, string tenant = StaffList.Tenant)
    {
        var place = conversation ?? Desk + ";messageid=1";
        var data = inputs is null ? [] : JObject.FromObject(inputs);
        if (id is { } known)
        {
            data["id"] = known.ToString();
        }

        var value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        var answer = new InvokeResponse();
        await TurnAsync(place, From(new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action", Value = value, ReplyToId = "far" }, member, place, tenant), null, found => answer = found);
        await PumpAsync();
        return answer.Body is null ? [] : JObject.FromObject(answer.Body);
    }

    /// <summary>Something that the program tells a conversation of staff.</summary>
    public async Task TellAsync(string conversation, Telling telling)
    {
        _told.Enqueue(new ToldTo(conversation, Guid.NewGuid().ToString(), telling));
        await PumpAsync();
    }

    public Task RaiseAsync(Alert alert, string conversation = "visitor") => RaiseToAsync(alert, Desk, conversation);

    /// <summary>Told where it is for.</summary>
    public async Task RaiseToAsync(Alert alert, string place, string conversation = "visitor")
    {
        _alerts[alert.Id] = (alert, conversation);
        _told.Enqueue(new ToldTo(place, $"alert|{alert.Id}", new Telling.AlertRaised(alert.Id)));
        await PumpAsync();
    }

    Task<AlertNews?> IStaffAlerts.FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(
        _alerts.TryGetValue(id, out var found) ? new AlertNews(found.Alert, found.Conversation, found.Conversation == TheProgram ? "" : "webchat", Handled.Contains(id)) : null);

    async Task<ClientTalk> IClientTalks.ReadAsync(string conversation, int lines, CancellationToken cancellationToken)
    {
        var key = $"webchat/conversations/{conversation}";
        var read = await _storage.ReadAsync([key], cancellationToken);
        var record = read.TryGetValue(key, out var bag) && bag is IDictionary<string, object> kept && kept.TryGetValue("frontDesk", out var found) ? found as ConversationRecord : null;
        return new ClientTalk(record, [.. LinesOf(conversation).TakeLast(lines)]);
    }

    private List<TalkLine> LinesOf(string conversation) =>
        _lines.TryGetValue(conversation, out var lines) ? lines : _lines[conversation] = [];

    private static Activity From(Activity activity, StaffMember member, string place, string tenant = StaffList.Tenant)
    {
        activity.ChannelId = "msteams";
        activity.Locale = "en-US";
        activity.From = new ChannelAccount("29:" + member.Name, member.Name) { AadObjectId = member.AadObjectId };
        activity.ChannelData = JObject.FromObject(new { tenant = new { id = tenant } });
        activity.Conversation = new ConversationAccount(id: place["msteams|".Length..], conversationType: place.Contains("chat-", StringComparison.Ordinal) ? "personal" : "channel");
        return activity;
    }

    private async Task PumpAsync()
    {
        while (_told.TryDequeue(out var told))
        {
            if (!_keys.Add((told.Conversation, told.Key)))
            {
                continue;
            }

            var isStaff = told.Conversation.StartsWith("msteams|", StringComparison.Ordinal);
            var activity = new Activity(ActivityTypes.Event)
            {
                ChannelId = isStaff ? "msteams" : "webchat",
                From = new ChannelAccount("known"),
                Conversation = new ConversationAccount(
                    id: isStaff ? told.Conversation["msteams|".Length..] : told.Conversation,
                    conversationType: told.Conversation.Contains("chat-", StringComparison.Ordinal) ? "personal" : null),
            };
            await TurnAsync(told.Conversation, activity, told.What);
        }
    }

    /// <summary>One turn and its commit; overtaken, it runs again.</summary>
    private async Task TurnAsync(string conversation, Activity activity, Telling? telling, Action<InvokeResponse>? answered = null)
    {
        activity.Id ??= $"in-{++_ids}";
        activity.ServiceUrl = "https://test.example";
        activity.Recipient = new ChannelAccount("bot");
        activity.Conversation ??= new ConversationAccount(id: conversation);
        for (var tries = 0; tries < 5; tries++)
        {
            var effects = new TurnEffects { Conversation = conversation };
            var collected = new CollectingAdapter(conversation, () => $"out-{++_ids}");
            var kept = new KeptForTurn(_storage);
            using (var context = new TurnContext(collected, activity))
            {
                context.TurnState.Add<IStorage>(kept);
                context.TurnState.Add(effects);
                if (telling is not null)
                {
                    context.TurnState.Add(telling);
                }

                await _bot.OnTurnAsync(context, CancellationToken.None);
            }

            var meanwhile = Meanwhile;
            Meanwhile = null;
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            if (Matters.Take([.. effects.Matters.GroupBy(change => change.Id).Select(same => same.Last())], Now))
            {
                await kept.WriteAsync();
                Commit(conversation, effects, collected, answered);
                return;
            }
        }

        throw new InvalidOperationException("The turn was overtaken again and again.");
    }

    private void Commit(string conversation, TurnEffects effects, CollectingAdapter collected, Action<InvokeResponse>? answered)
    {
        All.AddRange(collected.Shown);
        Views.AddRange(effects.Views);
        Handled.AddRange(effects.Handled);
        if (collected.Answer is { } answer)
        {
            answered?.Invoke(answer);
        }

        if (!conversation.StartsWith("msteams|", StringComparison.Ordinal))
        {
            LinesOf(conversation).AddRange(collected.Shown.Where(one => one.Text.Length > 0).Select(one => new TalkLine(false, one.Text, Now)));
        }

        foreach (var alert in effects.Alerts)
        {
            _alerts[alert.Id] = (alert, conversation);
            _told.Enqueue(new ToldTo(Desk, $"alert|{alert.Id}", new Telling.AlertRaised(alert.Id)));
        }

        effects.Tellings.ForEach(_told.Enqueue);
    }

    /// <summary>State of a turn that may not count: written only with its commit.</summary>
    private sealed class KeptForTurn(MemoryStorage storage) : IStorage
    {
        private readonly Dictionary<string, object> _written = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => storage.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                _written[key] = value;
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => storage.DeleteAsync(keys, cancellationToken);

        public Task WriteAsync() => storage.WriteAsync(_written, CancellationToken.None);
    }

    private sealed class CollectingAdapter(string conversation, Func<string> newId) : BotAdapter
    {
        public List<Shown> Shown { get; } = [];

        public InvokeResponse? Answer { get; private set; }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(Collect(activity, newId(), isChange: false))));

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            Task.FromResult(new ResourceResponse(Collect(activity, activity.Id, isChange: true)));

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;

        private string Collect(Activity activity, string id, bool isChange)
        {
            if (activity.Type == "invokeResponse")
            {
                Answer = (InvokeResponse)activity.Value;
            }
            else if (activity.Type == ActivityTypes.Message)
            {
                Shown.Add(new Shown(conversation, id, activity.Text ?? "", activity.Attachments?.Select(one => one.Content).OfType<JObject>().FirstOrDefault(), isChange));
            }

            return id;
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 15, 15, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed record Fixed(ClinicContent Current) : IContentSource;

    private sealed class NobodySaidAnything : ITexts
    {
        public Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<TextsStanding> OfAsync(string number, CancellationToken cancellationToken) => Task.FromResult(new TextsStanding { KnowsTerms = true });
    }

    private sealed class NoMoves : IMoveCodes
    {
        public Task<string> IssueAsync(string conversation, Instant now, CancellationToken cancellationToken) => Task.FromResult("482913");

        public Task<string?> TakeAsync(string code, string number, string message, Instant now, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
    }
}
