using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly TestAdapter _adapter = new("msteams");

    [Fact]
    public async Task A_message_reaches_the_message_method() =>
        (await RunAsync(new Activity(ActivityTypes.Message) { Text = "hi" })).ShouldBe(["message hi"]);

    [Fact]
    public async Task The_bot_alone_joining_welcomes_nobody() =>
        (await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot")] }, "test")).ShouldBeEmpty();

    [Fact]
    public async Task Somebody_joining_is_welcomed() =>
        (await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("ana")] }, "test"))
            .ShouldBe(["added ana"]);

    [Fact]
    public async Task An_installation_tells_adding_from_removing()
    {
        (await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "add-upgrade" })).ShouldBe(["installed"]);
        (await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" })).ShouldBe(["uninstalled"]);
    }

    [Fact]
    public async Task An_invoke_nobody_knows_is_answered_with_not_implemented()
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "no/such" });

        ((InvokeResponse)LastInvokeResponse().Value).Status.ShouldBe(501);
    }

    [Fact]
    public async Task An_adaptive_card_action_is_answered_with_a_card_response()
    {
        var value = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"hold","data":{"slot":"s1"}}}""");

        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action", Value = value });

        var response = (InvokeResponse)LastInvokeResponse().Value;
        response.Status.ShouldBe(200);
        ((AdaptiveCardInvokeResponse)response.Body).Value.ShouldBe("held s1");
    }

    [Fact]
    public async Task A_task_module_submit_in_Teams_reaches_its_method()
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "task/submit", Value = JObject.Parse("""{"data":{"x":1}}""") });

        ((InvokeResponse)LastInvokeResponse().Value).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_new_channel_in_Teams_reaches_its_method()
    {
        var data = JObject.Parse("""{"eventType":"channelCreated","channel":{"id":"c","name":"Desk"},"team":{"id":"t","name":"Clinic"}}""");

        (await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { ChannelData = data })).ShouldBe(["channel Desk in Clinic"]);
    }

    [Fact]
    public async Task An_edited_message_in_Teams_reaches_its_method()
    {
        var data = JObject.Parse("""{"eventType":"editMessage"}""");

        (await RunAsync(new Activity(ActivityTypes.MessageUpdate) { ChannelData = data, Text = "new" })).ShouldBe(["edited new"]);
    }

    private Activity LastInvokeResponse() => (Activity)_adapter.GetNextReply();

    private async Task<List<string>> RunAsync(Activity activity, string channel = "msteams")
    {
        var bot = new NotingBot();
        _adapter.Conversation.ChannelId = channel;
        await _adapter.ProcessActivityAsync(activity, bot.OnTurnAsync, default);
        return bot.Calls;
    }

    private sealed class NotingBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"message {turnContext.Activity.Text}");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"added {membersAdded[0].Id}");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext,
            AdaptiveCardInvokeValue invokeValue,
            CancellationToken cancellationToken)
        {
            var slot = ((JObject)invokeValue.Action.Data)["slot"];
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = $"held {slot}" });
        }

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
            ITurnContext<IInvokeActivity> turnContext,
            TaskModuleRequest taskModuleRequest,
            CancellationToken cancellationToken) => Task.FromResult(new TaskModuleResponse());

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"channel {channelInfo.Name} in {teamInfo.Name}");

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"edited {turnContext.Activity.Text}");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
