using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class TeamsEventTests
{
    private readonly Noting _bot = new();

    [Theory]
    [InlineData("channelDeleted")]
    [InlineData("channelRenamed")]
    [InlineData("channelRestored")]
    [InlineData("teamArchived")]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    [InlineData("teamRenamed")]
    [InlineData("teamRestored")]
    [InlineData("teamUnarchived")]
    public async Task What_happens_to_a_team_or_its_channels_reaches_its_own_method(string eventType)
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { ChannelData = new TeamsChannelData { EventType = eventType } });

        _bot.Calls.ShouldBe([eventType]);
    }

    [Fact]
    public async Task On_another_channel_it_reaches_none_of_them()
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { ChannelData = new TeamsChannelData { EventType = "teamRenamed" } }, channel: "webchat");

        _bot.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_joins_is_handed_on_with_the_profile_that_Teams_keeps()
    {
        var teams = new Roster("""{"id":"ana","email":"ana@example.com"}""");

        await RunAsync(Joining("ana"), teams);

        _bot.Calls.ShouldBe(["joined ana@example.com"]);
        teams.Asked.ShouldBe("/v3/conversations/team/members/ana");
    }

    [Fact]
    public async Task Who_has_left_again_is_handed_on_as_named()
    {
        await RunAsync(Joining("ana"), new Roster("""{"error":{"code":"ConversationNotFound"}}""", HttpStatusCode.NotFound));

        _bot.Calls.ShouldBe(["joined "]);
    }

    [Fact]
    public async Task Nobody_is_asked_about_the_bot_itself()
    {
        var teams = new Roster("{}");

        await RunAsync(Joining("bot"), teams);

        teams.Asked.ShouldBeNull();
        _bot.Calls.ShouldBe(["joined "]);
    }

    private static Activity Joining(string id) => new(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = [new ChannelAccount(id)],
        ChannelData = new TeamsChannelData { EventType = "teamMemberAdded", Team = new TeamInfo("team") },
    };

    private async Task RunAsync(Activity activity, Roster? teams = null, string channel = "msteams")
    {
        using var connector = new ConnectorClient(new Uri("https://teams.test"), null, new HttpClient(teams ?? new Roster("{}")));
        await new TestAdapter(channel).ProcessActivityAsync(
            activity,
            (turn, ct) =>
            {
                turn.TurnState.Add<IConnectorClient>(connector);
                return _bot.OnTurnAsync(turn, ct);
            },
            default);
    }

    private sealed class Roster(string answer, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
    {
        public string? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri!.AbsolutePath;
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(JObject.Parse(answer).ToString()) });
        }
    }

    private sealed class Noting : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"joined {teamsMembersAdded.Single().Email}");

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("channelDeleted");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("channelRenamed");

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("channelRestored");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("teamArchived");

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("teamDeleted");

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("teamHardDeleted");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("teamRenamed");

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("teamRestored");

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("teamUnarchived");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
