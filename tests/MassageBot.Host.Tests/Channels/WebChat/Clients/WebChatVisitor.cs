using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MassageBot.Host.Tests.Browser;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>Somebody at the clinic's page, whose browser's clock can be moved on and whose requests are known.</summary>
internal sealed class WebChatVisitor
{
    private readonly BrowserVisitor _visitor;
    private readonly ConcurrentQueue<string> _answers = new();

    private WebChatVisitor(Uri clinic, IPage page)
    {
        _visitor = new BrowserVisitor(page, clinic);
        page.Response += (_, answer) => _answers.Enqueue($"{answer.Request.Method} {new Uri(answer.Url).PathAndQuery} {answer.Status}");
    }

    public IPage Page => _visitor.Page;

    /// <summary>The page's own line about the connection.</summary>
    public ILocator Notice => Page.Locator("#notice");

    /// <summary>All that the chat shows as said, by both, in order.</summary>
    public async Task<IReadOnlyList<string>> BubblesAsync() =>
        [.. (await Page.Locator(".webchat__bubble .webchat__text-content").AllInnerTextsAsync()).Select(text => text.Trim())];

    /// <param name="clinic">Where the page is.</param>
    /// <param name="page">A new page.</param>
    /// <param name="withUploads">Shows the button that the clinic's page leaves out.</param>
    public static async Task<WebChatVisitor> EnterAsync(Uri clinic, IPage page, bool withUploads = false)
    {
        var visitor = new WebChatVisitor(clinic, page);
        await page.Clock.InstallAsync();
        if (withUploads)
        {
            await page.RouteAsync("**/webchat/look.js*", ShowUploadsAsync);
        }

        await visitor._visitor.OpenAsync();
        return visitor;
    }

    public Task SayAsync(string text) => _visitor.SayAsync(text);

    /// <summary>Picks a file for the next message; the chat makes a small picture of it first and takes it with the message only then.</summary>
    public async Task AttachAsync(FilePayload file)
    {
        await Page.SetInputFilesAsync("input[type=file]", file);
        await Page.Locator(".webchat__attachment-icon--checked").WaitForAsync();
    }

    public Task<string> HearAsync(string words) => _visitor.HearAsync(words);

    /// <summary>Lets the page's timers of that time fall due.</summary>
    public Task WaitAsync(TimeSpan time) => Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);

    /// <summary>Waits for the answer to such a request.</summary>
    public Task<string> AnsweredAsync(string pattern) =>
        Deadline.UntilAsync(
            () => _answers.FirstOrDefault(answer => Regex.IsMatch(answer, pattern)), () => string.Join(Environment.NewLine, _answers));

    private static async Task ShowUploadsAsync(IRoute route)
    {
        var script = await (await route.FetchAsync()).TextAsync();
        await route.FulfillAsync(new()
        {
            ContentType = "text/javascript",
            Body = script.Replace("hideUploadButton: true", "hideUploadButton: false", StringComparison.Ordinal),
        });
    }
}
