using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Builder;

public sealed class TelemetryTests
{
    private readonly Notes _notes = new();

    [Fact]
    public async Task Without_leave_no_words_and_no_names_of_people_are_told()
    {
        await TalkAsync(new TestAdapter().Use(new TelemetryLoggerMiddleware(_notes)), (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct));

        _notes.Names.ShouldBe(["BotMessageReceived", "BotMessageSend"]);
        Keys(0).ShouldBe(["activityId", "conversationId", "conversationName", "fromId", "locale", "recipientId", "recipientName", "type"]);
        Keys(1).ShouldBe(["activityId", "conversationId", "conversationName", "locale", "recipientId", "replyActivityId", "type"]);
    }

    [Fact]
    public async Task With_leave_they_are()
    {
        var adapter = new TestAdapter().Use(new TelemetryLoggerMiddleware(_notes, logPersonalInformation: true));

        await TalkAsync(adapter, (turn, ct) => turn.SendActivityAsync("hello", "hello there", cancellationToken: ct));

        _notes.Properties[0]["text"].ShouldBe("hi");
        _notes.Properties[0]["fromName"].ShouldBe("User1");
        _notes.Properties[1]["text"].ShouldBe("hello");
        _notes.Properties[1]["speak"].ShouldBe("hello there");
    }

    [Fact]
    public async Task A_change_and_a_removal_are_told_with_ids_and_kinds()
    {
        await TalkAsync(new TestAdapter().Use(new TelemetryLoggerMiddleware(_notes)), async (turn, ct) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "a", Text = "new" }, ct);
            await turn.DeleteActivityAsync("a", ct);
        });

        _notes.Names[1..].ShouldBe(["BotMessageUpdate", "BotMessageDelete"]);
        Keys(1).ShouldBe(["activityId", "conversationId", "conversationName", "locale", "recipientId", "type"]);
        Keys(2).ShouldBe(["activityId", "conversationId", "conversationName", "recipientId", "type"]);
    }

    [Fact]
    public async Task Teams_tells_tenant_and_team_too()
    {
        var adapter = new TestAdapter("msteams").Use(new TelemetryLoggerMiddleware(_notes));
        var activity = MessageFactory.Text("hi");
        activity.From = new ChannelAccount("u", "Ana", aadObjectId: "aad");
        activity.ChannelData = new TeamsChannelData(team: new TeamInfo("t", "Desk"), tenant: new TenantInfo("tenant"), channel: null, eventType: null, notification: null);

        await adapter.ProcessActivityAsync(activity, (_, _) => Task.CompletedTask, default);

        _notes.Properties[0]["TeamsTenantId"].ShouldBe("tenant");
        _notes.Properties[0]["TeamsUserAadObjectId"].ShouldBe("aad");
        _notes.Properties[0]["TeamsTeamInfo"].ShouldContain("Desk");
    }

    [Fact]
    public async Task What_a_bot_adds_wins_over_what_is_told_anyway()
    {
        await TalkAsync(new TestAdapter().Use(new Renaming(_notes)), (_, _) => Task.CompletedTask);

        _notes.Properties[0]["fromId"].ShouldBe("someone");
    }

    private static Task TalkAsync(TestAdapter adapter, BotCallbackHandler turn) => adapter.SendTextToBotAsync("hi", turn, default);

    private string[] Keys(int index) => [.. _notes.Properties[index].Keys.Order(StringComparer.Ordinal)];

    private sealed class Renaming(IBotTelemetryClient client) : TelemetryLoggerMiddleware(client)
    {
        protected override async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
            TelemetryClient.TrackEvent("mine", await FillReceiveEventPropertiesAsync(activity, new Dictionary<string, string> { ["fromId"] = "someone" }));
    }

    private sealed class Notes : IBotTelemetryClient
    {
        public List<string> Names { get; } = [];

        public List<IDictionary<string, string>> Properties { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
            Names.Add(eventName);
            Properties.Add(properties!);
        }

        public void Flush()
        {
        }

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
        {
        }

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties)
        {
        }
    }
}
