namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>What the page loads. Read when the first visitor comes, so that a start waits for nothing.</summary>
internal sealed class PageFiles(ILogger<PageFiles> logger)
{
    private readonly Lazy<PageFile?> _bundle = new(() => ReadBundle(logger));
    private readonly Lazy<PageFile> _script = new(() => Own("chat.js", "text/javascript; charset=utf-8"));
    private readonly Lazy<PageFile> _embedded = new(() => Own("embedded.js", "text/javascript; charset=utf-8"));
    private readonly Lazy<PageFile> _style = new(() => Own("chat.css", "text/css; charset=utf-8"));

    /// <summary>Web Chat itself; null when it was not fetched at the build.</summary>
    public PageFile? Bundle => _bundle.Value;

    public PageFile Script => _script.Value;

    /// <summary>What the page does besides in a frame of another site.</summary>
    public PageFile Embedded => _embedded.Value;

    public PageFile Style => _style.Value;

    private static PageFile Own(string name, string type) =>
        PageFile.TryRead(name, type) ?? throw new FileNotFoundException("The program is not installed completely: a file of the chat page is missing.", name);

    private static PageFile? ReadBundle(ILogger logger)
    {
        var bundle = PageFile.TryRead("webchat.js", "text/javascript; charset=utf-8");
        if (bundle is null)
        {
            Log.BundleMissing(logger);
        }

        return bundle;
    }
}
