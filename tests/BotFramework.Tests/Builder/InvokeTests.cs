using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class InvokeTests
{
    [Theory]
    [InlineData("adaptiveCard/action", null, "Missing value property")]
    [InlineData("adaptiveCard/action", "{}", "Missing action property")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", "not supported")]
    [InlineData("application/search", null, "Missing value property for search")]
    [InlineData("application/search", """{"queryText":"bot"}""", "Missing kind")]
    [InlineData("application/search", """{"kind":"search"}""", "Missing queryText")]
    public async Task A_malformed_invoke_is_refused_with_the_reason(string name, string? value, string reason)
    {
        var response = await InvokeAsync(new ActivityHandler(), name, value, "test");

        response.Status.ShouldBe(400);
        var refusal = response.Body.ShouldBeOfType<AdaptiveCardInvokeResponse>();
        refusal.Type.ShouldBe("application/vnd.microsoft.error");
        ((Error)refusal.Value).Message.ShouldContain(reason);
    }

    [Theory]
    [InlineData("gibberish", null)]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""")]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""")]
    [InlineData("actionableMessage/executeAction", "{}")]
    [InlineData("composeExtension/queryLink", "{}")]
    [InlineData("composeExtension/anonymousQueryLink", "{}")]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/selectItem", "{}")]
    [InlineData("composeExtension/submitAction", "{}")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"edit"}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"send"}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"c"}""")]
    [InlineData("composeExtension/querySettingUrl", "{}")]
    [InlineData("composeExtension/setting", null)]
    [InlineData("composeExtension/onCardButtonClicked", "{}")]
    [InlineData("task/fetch", "{}")]
    [InlineData("task/submit", "{}")]
    [InlineData("tab/fetch", "{}")]
    [InlineData("tab/submit", "{}")]
    [InlineData("config/fetch", "{}")]
    [InlineData("config/submit", "{}")]
    [InlineData("signin/verifyState", "{}")]
    [InlineData(null, "{}")]
    public async Task What_a_bot_in_Teams_does_not_do_is_not_implemented(string? name, string? value) =>
        (await InvokeAsync(new TeamsActivityHandler(), name, value)).Status.ShouldBe(501);

    [Theory]
    [InlineData("fileConsent/invoke", """{"action":"maybe"}""")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"maybe"}""")]
    public async Task A_decision_nobody_knows_is_a_bad_request(string name, string value) =>
        (await InvokeAsync(new TeamsActivityHandler(), name, value)).Status.ShouldBe(400);

    [Fact]
    public async Task The_answer_to_a_file_consent_is_the_bots_own() =>
        (await InvokeAsync(new Consenting(), "fileConsent/invoke", """{"action":"accept"}""")).Status.ShouldBe(202);

    private static async Task<InvokeResponse> InvokeAsync(ActivityHandler bot, string? name, string? value, string channel = "msteams")
    {
        var adapter = new TestAdapter(channel);
        var invoke = new Activity(ActivityTypes.Invoke) { Name = name, Value = value == null ? null : JObject.Parse(value) };
        await adapter.ProcessActivityAsync(invoke, bot.OnTurnAsync, default);
        return (InvokeResponse)((Activity)adapter.GetNextReply()).Value;
    }

    private sealed class Consenting : TeamsActivityHandler
    {
        protected override Task<InvokeResponse> OnTeamsFileConsentAsync(
            ITurnContext<IInvokeActivity> turnContext,
            FileConsentCardResponse fileConsentCardResponse,
            CancellationToken cancellationToken) => Task.FromResult(new InvokeResponse { Status = 202 });
    }
}
