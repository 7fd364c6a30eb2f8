using MassageBot.Core.Content;

namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>What the page loads. Read when the first visitor comes, so that a start waits for nothing.</summary>
internal sealed class PageFiles(PageStyle style, ILogger<PageFiles> logger)
{
    private const string JavaScript = "text/javascript; charset=utf-8";

    private readonly Lazy<PageFile?> _bundle = new(() => ReadBundle(logger));
    private readonly Lazy<PageFile[]> _scripts = new(static () => [Script("look.js"), Script("links.js"), Script("chat.js")]);
    private readonly Lazy<PageFile> _embedded = new(static () => Script("embedded.js"));

    /// <summary>Web Chat itself; null when it was not fetched at the build.</summary>
    public PageFile? Bundle => _bundle.Value;

    /// <summary>What draws and runs the chat with it, in this order.</summary>
    public IReadOnlyList<PageFile> Scripts => _scripts.Value;

    /// <summary>Null for a name that is none of <see cref="Scripts"/>.</summary>
    public PageFile? FindScript(string name) => Scripts.FirstOrDefault(script => script.Name == name);

    /// <summary>What the page does besides in a frame of another site.</summary>
    public PageFile Embedded => _embedded.Value;

    public PageFile StyleFor(ClinicContent content) => style.For(content);

    private static PageFile Script(string name) =>
        PageFile.TryRead(name, JavaScript) ?? throw new FileNotFoundException("The program is not installed completely: a file of the chat page is missing.", name);

    private static PageFile? ReadBundle(ILogger logger)
    {
        var bundle = PageFile.TryRead("webchat.js", JavaScript);
        if (bundle is null)
        {
            Log.BundleMissing(logger);
        }

        return bundle;
    }
}
