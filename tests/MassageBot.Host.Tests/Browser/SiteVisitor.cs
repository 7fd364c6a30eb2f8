using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>Somebody at another site that shows the chat in a frame.</summary>
public sealed class SiteVisitor(IPage page, Uri clinic, Uri site) : BrowserVisitor(page, clinic, site)
{
    private const string Embedded = "massagebot-chat iframe";

    public ILocator Launcher => Page.Locator("massagebot-chat .launcher");

    public ILocator Panel => Page.Locator("massagebot-chat dialog");

    public ILocator Badge => Page.Locator("massagebot-chat .badge");

    /// <summary>What a screen reader says by itself outside the frame.</summary>
    public ILocator ReadOut => Page.Locator("massagebot-chat [role=status]");

    public IFrame Frame => Page.Frames.Single(frame => frame.ParentFrame is not null);

    public override ILocator Find(string selector) => Page.FrameLocator(Embedded).Locator(selector);

    public override async Task OpenAsync()
    {
        await Launcher.ClickAsync();
        await BotMessages.First.WaitForAsync();
    }
}
