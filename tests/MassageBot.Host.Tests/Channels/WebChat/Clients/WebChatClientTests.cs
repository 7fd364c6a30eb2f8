using MassageBot.Host.Tests.Browser;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>botframework-webchat on the clinic's page.</summary>
public sealed class WebChatClientTests(OpenClinic open, OpenBrowser browser) : IClassFixture<OpenClinic>, IClassFixture<OpenBrowser>
{
    private static readonly TimeSpan LongestWaitToReconnect = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan TimeToSend = TimeSpan.FromSeconds(21);

    private readonly ConnectedClinic _clinic = open.Enter();

    [BrowserFact]
    public async Task A_submitted_card_reaches_the_bot()
    {
        _clinic.Host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync(turn.Activity.Value is JObject chosen
            ? MessageFactory.Text($"chosen: {chosen["minutes"]}")
            : (Activity)MessageFactory.Attachment(Card));
        var visitor = await EnterAsync();
        await visitor.SayAsync("which lengths?");

        await visitor.Page.Locator("button.ac-pushButton").ClickAsync();

        await visitor.HearAsync("chosen: 60");
    }

    [BrowserFact]
    public async Task A_file_is_taken_and_comes_back_named()
    {
        var visitor = await EnterAsync(withUploads: true);

        await visitor.AttachAsync(new FilePayload { Name = "back.png", MimeType = "image/png", Buffer = Pictures.Png });
        await visitor.SayAsync("look");

        await visitor.AnsweredAsync("POST .*/upload.* 200");
        await visitor.HearAsync("1: look");
        (await visitor.Page.GetByText("Send failed").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task A_lost_connection_is_told_and_goes_on_at_the_watermark()
    {
        var visitor = await EnterAsync();
        await visitor.SayAsync("one");
        await visitor.HearAsync("1: one");
        _clinic.Cable.Pull();
        await visitor.Notice.WaitForAsync();
        _clinic.Cable.PlugIn();
        await visitor.WaitAsync(LongestWaitToReconnect);
        await visitor.AnsweredAsync(@"GET .*/conversations/\w+\?watermark=3 200");

        await visitor.SayAsync("two");

        await visitor.HearAsync("2: two");
        (await visitor.BubblesAsync()).ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", "2: two"]);
        (await visitor.Notice.IsVisibleAsync()).ShouldBeFalse();
    }

    [BrowserFact]
    public async Task A_lost_answer_is_made_good_by_the_socket()
    {
        var visitor = await EnterAsync();
        _clinic.Cable.LoseAnswerTo("/activities");

        await visitor.SayAsync("hello");
        await visitor.HearAsync("1: hello");
        await visitor.WaitAsync(TimeToSend);
        await visitor.SayAsync("and?");

        await visitor.HearAsync("2: and?");
        (await visitor.BubblesAsync()).ShouldBe([ScriptedBot.Greeting, "hello", "1: hello", "and?", "2: and?"]);
        (await visitor.Page.GetByText("Send failed").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task A_message_whose_answer_and_socket_were_lost_shows_as_sent_when_the_client_is_back()
    {
        var visitor = await EnterAsync();
        var turns = _clinic.Host.Bot.Turns;
        _clinic.Cable.LoseAnswerTo("/activities");
        await visitor.SayAsync("hello");
        await Deadline.UntilAsync(() => _clinic.Host.Bot.Turns > turns ? visitor : null, () => "The bot heard nothing.");
        _clinic.Cable.Cut();

        await visitor.Notice.WaitForAsync();
        await visitor.WaitAsync(LongestWaitToReconnect);
        await visitor.HearAsync("1: hello");
        await visitor.WaitAsync(TimeToSend);

        (await visitor.BubblesAsync()).ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
        (await visitor.Page.GetByText("Send failed").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task What_a_store_that_is_out_refused_can_be_sent_again()
    {
        var visitor = await EnterAsync();
        open.Store.Mood = Mood.Fails;
        await visitor.SayAsync("hello");
        await visitor.AnsweredAsync("POST .*/activities 503");
        await visitor.WaitAsync(TimeToSend);
        var retry = visitor.Page.GetByText("Retry").Last;
        await retry.WaitForAsync();
        open.Store.Mood = Mood.Well;

        await retry.ClickAsync();

        await visitor.HearAsync("1: hello");
        (await visitor.BubblesAsync()).Count(said => said == "1: hello").ShouldBe(1);
    }

    [BrowserFact]
    public async Task A_token_is_renewed_in_time()
    {
        var visitor = await EnterAsync();
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        await visitor.WaitAsync(TimeSpan.FromMinutes(15));
        await visitor.AnsweredAsync("POST .*/tokens/refresh 200");
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(20));

        await visitor.SayAsync("hello");

        await visitor.HearAsync("1: hello");
    }

    [BrowserFact]
    public async Task With_an_expired_token_the_page_offers_a_new_chat()
    {
        var visitor = await EnterAsync();
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(31));
        await visitor.SayAsync("hello");
        await visitor.AnsweredAsync("POST .*/activities 403");

        await visitor.Notice.GetByRole(AriaRole.Button).ClickAsync();

        await visitor.HearAsync(ScriptedBot.Greeting);
        await visitor.SayAsync("hello again");
        await visitor.HearAsync("1: hello again");
    }

    private static Attachment Card => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = JObject.Parse("""
            {
              "type": "AdaptiveCard", "version": "1.5",
              "body": [{ "type": "TextBlock", "text": "How long?" }],
              "actions": [{ "type": "Action.Submit", "title": "An hour", "data": { "minutes": 60 } }]
            }
            """),
    };

    private async Task<WebChatVisitor> EnterAsync(bool withUploads = false) =>
        await WebChatVisitor.EnterAsync(_clinic.Address, await browser.NewPageAsync(withUploads), withUploads);
}
