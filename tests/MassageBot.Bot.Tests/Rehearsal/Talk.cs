using System.Collections.Immutable;
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
using MassageBot.Core.Understanding;
using MassageBot.Host.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>What the bot said in one turn.</summary>
internal sealed record Said(string Text, ImmutableArray<string> Keys, string? Asking, ImmutableArray<string> Buttons, bool Urgent = false);

/// <summary>A conversation with the bot as it is composed in production, over the shipped words, a fake calendar and a clock that stands still.</summary>
internal sealed class Talk
{
    private static readonly Lazy<ClinicContent> Shipped = new(ReadShipped);

    private readonly TestAdapter _adapter;
    private readonly IBot _bot;
    private readonly MemoryStorage _storage = new();
    private BookingOutcome? _outcome;
    private VisitNotice? _reminder;
    private readonly StoppedClock _clock = new(new DateTimeOffset(2026, 3, 4, 15, 15, 0, TimeSpan.Zero));

    private Talk(string channel, string userId, ClinicContent? content = null, string? clinicNumber = null)
    {
        _adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = channel,
            ServiceUrl = "https://test.example",
            User = new ChannelAccount(userId, "User"),
            Bot = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(id: "talk"),
        });
        _bot = new ServiceCollection()
            .AddConversation()
            .AddSingleton<IScheduler>(Calendar)
            .AddSingleton<IGuesses>(new CountedGuesses())
            .AddSingleton<IClients>(Clients)
            .AddSingleton<ITexts>(new LastSaid(OnTexts))
            .AddSingleton(new ClinicTexts(clinicNumber, AsksAboutMarketing: false))
            .AddSingleton<IMoveCodes>(new NoCodes())
            .AddSingleton(new KeepingTimes(30, 90))
            .AddSingleton<IDigestFacts>(new NoFigures())
            .AddSingleton<ICallOff>(new KnownDay())
            .AddSingleton<IMatters>(new KeptMatters())
            .AddSingleton<IStaffDirectory>(new StaffList(new KeptMatters()))
            .AddSingleton<IStaffAlerts>(new NoNews())
            .AddSingleton<IClientTalks>(new NoNews())
            .AddSingleton<IDayBook>(new KeptDay())
            .AddSingleton<IDeadLetters>(new KeptLetters())
            .AddSingleton<IAnswerBook>(new KeptAnswers())
            .AddSingleton<IUnansweredQuestions>(new KeptAnswers())
            .AddSingleton(new WordsRule(OnlyManagers: true))
            .AddSingleton<IContentSource>(new Fixed(content ?? Shipped.Value))
            .AddSingleton<TimeProvider>(_clock)
            .BuildServiceProvider()
            .GetRequiredService<IBot>();
    }

    /// <summary>The words that ship.</summary>
    public static ClinicContent Content => Shipped.Value;

    public OpenCalendar Calendar { get; } = new();

    public KnownClients Clients { get; } = new();

    /// <summary>What the client said to being texted.</summary>
    public List<ConsentRecord> OnTexts { get; } = [];

    public List<BookingIntent> Intents { get; } = [];

    public List<Alert> Alerts { get; } = [];

    /// <summary>Messages that staff may see because they were not understood.</summary>
    public List<UnclearMessage> Unclear { get; } = [];

    /// <summary>Ids of intents that were taken back.</summary>
    public List<Guid> Withdrawn { get; } = [];

    /// <summary>A web conversation that has been greeted, on Wednesday, March 4, 2026 at 10:15 in New York.</summary>
    public static async Task<Talk> OnTheWebAsync()
    {
        var talk = new Talk("webchat", "dl_visitor");
        var joined = new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("dl_visitor")] };
        await talk.TurnAsync(joined);
        return talk;
    }

    /// <summary>A text conversation with a host whose words are learnt when <paramref name="trained"/> completes.</summary>
    public static Talk WhileLearning(Task trained) => new("sms", "+15550100172", Shipped.Value with { Trained = trained });

    /// <summary>The same on the web with other content.</summary>
    /// <param name="content">The other content.</param>
    /// <param name="clinicNumber">The number that the clinic texts from; null for none.</param>
    public static async Task<Talk> OnTheWebAsync(ClinicContent content, string? clinicNumber = null)
    {
        var talk = new Talk("webchat", "dl_visitor", content, clinicNumber);
        await talk.TurnAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("dl_visitor")] });
        return talk;
    }

    public static Talk BySms(string number = "+15550100172") => new("sms", number);

    /// <summary>Nothing is said for that long.</summary>
    public void Pass(TimeSpan time) => _clock.Now += time;

    public Task<Said> SayAsync(string text) => TurnAsync(new Activity(ActivityTypes.Message) { Text = text });

    public Task<Said> SayAsync(string text, object channelData) =>
        TurnAsync(new Activity(ActivityTypes.Message) { Text = text, ChannelData = JObject.FromObject(channelData) });

    /// <summary>Several messages; what was said to the last.</summary>
    public async Task<Said> SayAllAsync(params string[] texts)
    {
        var said = new Said("", [], null, []);
        foreach (var text in texts)
        {
            said = await SayAsync(text);
        }

        return said;
    }

    /// <summary>Something that is no text, with or without words beside it.</summary>
    public Task<Said> SendAsync(string? text, string contentType) => TurnAsync(new Activity(ActivityTypes.Message)
    {
        Text = text,
        Attachments = [new Attachment { ContentType = contentType, ContentUrl = "https://test.example/file" }],
    });

    public Task<Said> SubmitCardAsync(object value) => TurnAsync(new Activity(ActivityTypes.Message) { Value = JObject.FromObject(value) });

    public Task<Said> InvokeAsync(string name, string value) =>
        TurnAsync(new Activity(ActivityTypes.Invoke) { Name = name, Value = JToken.Parse(value) });

    public Task<Said> HearOutcomeAsync(BookingOutcome outcome)
    {
        _outcome = outcome;
        return TurnAsync(new Activity(ActivityTypes.Event) { Name = BookingOutcome.EventName });
    }

    public async Task<Said> HearReminderAsync(Visit visit)
    {
        _reminder = new VisitNotice(visit.Id, visit.Start);
        var said = await TurnAsync(new Activity(ActivityTypes.Event) { Name = "visitReminder" });
        _reminder = null;
        return said;
    }

    private async Task<Said> TurnAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, RunAsync, CancellationToken.None);
        _outcome = null;
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        replies.Count.ShouldBeLessThanOrEqualTo(1);
        return replies is [var only] ? Read(only) : new Said("", [], null, []);
    }

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var effects = new TurnEffects();
        turnContext.TurnState.Add<IStorage>(_storage);
        turnContext.TurnState.Add(effects);
        if (_outcome is { } outcome)
        {
            turnContext.TurnState.Add(outcome);
        }

        if (_reminder is { } reminder)
        {
            turnContext.TurnState.Add(reminder);
        }

        await _bot.OnTurnAsync(turnContext, cancellationToken);
        Intents.AddRange(effects.Intents);
        Alerts.AddRange(effects.Alerts);
        Withdrawn.AddRange(effects.Withdrawn);
        OnTexts.AddRange(effects.Texts.Select(said => said.Consent));

        if (effects.Unclear is { } unclear)
        {
            Unclear.Add(unclear);
        }
    }

    /// <summary>No chat has shown one.</summary>
    private sealed class NoCodes : IMoveCodes
    {
        public Task<string> IssueAsync(string conversation, Instant now, CancellationToken cancellationToken) => Task.FromResult("482913");

        public Task<string?> TakeAsync(string code, string number, string message, Instant now, CancellationToken cancellationToken) =>
            Task.FromResult<string?>(null);
    }

    /// <summary>Nobody of staff looks on.</summary>
    private sealed class NoNews : IStaffAlerts, IClientTalks
    {
        public Task<AlertNews?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<AlertNews?>(null);

        public Task<ClientTalk> ReadAsync(string conversation, int lines, CancellationToken cancellationToken) => Task.FromResult(new ClientTalk(null, []));
    }

    /// <summary>As the store would say: what was said last.</summary>
    private sealed class LastSaid(List<ConsentRecord> said) : ITexts
    {
        public Task<bool> AreRefusedAsync(string number, CancellationToken cancellationToken) => Task.FromResult(Last(ConsentKind.Texts) == false);

        public Task<TextsStanding> OfAsync(string number, CancellationToken cancellationToken) => Task.FromResult(new TextsStanding
        {
            Texts = Last(ConsentKind.Texts),
            Marketing = Last(ConsentKind.Marketing),
            KnowsTerms = true,
        });

        private bool? Last(ConsentKind kind) => said.FindLast(one => one.Kind == kind)?.Given;
    }

    private static Said Read(Activity reply)
    {
        var data = (JObject)reply.ChannelData;
        return new Said(
            reply.Text,
            [.. data["keys"]!.Values<string>().OfType<string>()],
            data.Value<string>("asking"),
            [.. reply.SuggestedActions?.Actions.Select(action => action.Title) ?? []],
            data.Value<bool?>("urgent") == true);
    }

    private static ClinicContent ReadShipped()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "dialogs", "wording")))
        {
            folder = folder.Parent;
        }

        var reading = ContentReader.ReadAll(Path.Combine(folder.FullName, "dialogs"), Path.Combine(Path.GetTempPath(), "massagebot-test-models"));
        reading.Problems.ShouldBeEmpty();
        return reading.Content!;
    }

    private sealed record Fixed(ClinicContent Current) : IContentSource;

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        private readonly List<(DateTimeOffset Due, TimerCallback Callback, object? State)> _timers = [];
        private DateTimeOffset _now = now;

        public DateTimeOffset Now
        {
            get => _now;
            set
            {
                _now = value;
                foreach (var timer in _timers.Where(timer => timer.Due <= value).ToList())
                {
                    _timers.Remove(timer);
                    timer.Callback(timer.State);
                }
            }
        }

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add((_now + dueTime, callback, state));
            return new Unchangeable();
        }

        /// <summary>Rings when the clock is set on, and is never put off.</summary>
        private sealed class Unchangeable : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
