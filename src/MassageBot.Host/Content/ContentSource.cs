using MassageBot.Core.Content;

namespace MassageBot.Host.Content;

/// <summary>Holds the content of the moment. A reading with a problem changes nothing: the old words stay.</summary>
internal sealed class ContentSource : IContentSource
{
    private readonly string folder;
    private readonly string modelFolder;
    private readonly ILogger<ContentSource> logger;
    private volatile ClinicContent current;

    /// <exception cref="ContentRefusedException">The content cannot be used as it is.</exception>
    public ContentSource(string folder, string modelFolder, ILogger<ContentSource> logger)
    {
        this.folder = folder;
        this.modelFolder = modelFolder;
        this.logger = logger;
        var reading = ContentReader.ReadAll(folder, modelFolder);
        current = reading.Content ?? throw new ContentRefusedException(reading.Problems);
    }

    /// <summary>Content that was read already.</summary>
    internal ContentSource(ClinicContent content, ILogger<ContentSource> logger)
    {
        folder = modelFolder = "";
        this.logger = logger;
        current = content;
    }

    public ClinicContent Current => current;

    /// <summary>Raised after new content was swapped in.</summary>
    public event Action<ClinicContent>? Reloaded;

    /// <summary>Swaps in content that was read and checked elsewhere.</summary>
    internal void Replace(ClinicContent content)
    {
        current = content;
        Reloaded?.Invoke(content);
    }

    /// <summary>What would have to be put right in the files as they are now; nothing is swapped in.</summary>
    public IReadOnlyList<ContentProblem> Check() => folder.Length == 0 ? [] : ContentReader.ReadAll(folder, modelFolder).Problems;

    /// <summary>Reads everything again and swaps it in when all of it checks and is learnt; true when it did. Until then the old words serve.</summary>
    public async Task<bool> ReloadAsync()
    {
        var reading = ContentReader.ReadAll(folder, modelFolder);
        if (reading.Content is { } content)
        {
            await content.Trained;
            Log.ContentReloaded(logger);
            Replace(content);
            return true;
        }

        Log.ContentKept(logger, reading.Problems.Count);
        foreach (var problem in reading.Problems)
        {
            Log.ContentProblem(logger, problem);
        }

        return false;
    }
}

/// <summary>The clinic's content has problems, so the program does not start. The message lists all of them, a line each.</summary>
public sealed class ContentRefusedException(IReadOnlyList<ContentProblem> problems)
    : Exception($"dialogs/ cannot be used yet; {problems.Count} thing(s) to put right:\n{string.Join('\n', problems)}")
{
    public IReadOnlyList<ContentProblem> Problems { get; } = problems;
}
