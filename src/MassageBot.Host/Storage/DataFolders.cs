using Microsoft.Extensions.Options;

namespace MassageBot.Host.Storage;

/// <summary>The folders under <c>Storage:Directory</c>, each an absolute path that exists.</summary>
internal sealed class DataFolders(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    private readonly string _root = Path.GetFullPath(options.Value.Directory, environment.ContentRootPath);

    public string Bot => Folder("bot");

    public string Scheduling => Folder("scheduling");

    public string Keys => Folder("keys");

    /// <summary>Trained models: a cache, made again when it is missing.</summary>
    public string Models => Folder("models");

    private string Folder(string name)
    {
        var path = Path.Combine(_root, name);
        System.IO.Directory.CreateDirectory(path);
        return path;
    }
}
