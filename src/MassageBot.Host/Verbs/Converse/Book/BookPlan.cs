namespace MassageBot.Host.Verbs.Converse.Book;

/// <summary>Which scripts a transcript book shows, from <c>book.yaml</c> in the folder of the scripts: a part for each language, in it kinds of behaviour.</summary>
internal sealed record BookPlan(IReadOnlyList<BookPart> Parts)
{
    public const string FileName = "book.yaml";

    /// <exception cref="InvalidDataException">There is no plan, it misses something, or it names a script that is not there.</exception>
    public static BookPlan Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: write here which scripts the book shows.");
        }

        return new BookPlan([.. Maps(YamlTree.Read(path), "parts", path).Select(part => PartOf(part, folder, path))]);
    }

    private static BookPart PartOf(IReadOnlyDictionary<string, object?> part, string folder, string path) => new()
    {
        Lang = Text(part, "lang", path),
        Title = Text(part, "title", path),
        Introduction = Text(part, "introduction", path),
        Contents = Text(part, "contents", path),
        Channels = ScriptReader.Map(part, "channels").ToDictionary(pair => pair.Key, pair => (string?)pair.Value ?? pair.Key),
        Pause = Text(part, "pause", path),
        Kinds = [.. Maps(part, "kinds", path).Select(kind => new BookKind(
            Text(kind, "title", path), [.. Maps(kind, "talks", path).Select(talk => TalkOf(talk, folder, path))]))],
    };

    private static BookTalk TalkOf(IReadOnlyDictionary<string, object?> talk, string folder, string path)
    {
        var script = Path.Combine(folder, Text(talk, "script", path) + ".yaml");
        return File.Exists(script)
            ? new BookTalk(script, Text(talk, "title", path), Text(talk, "shows", path))
            : throw new InvalidDataException($"{path}: there is no script {script}.");
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Maps(IReadOnlyDictionary<string, object?> map, string key, string path) =>
        ScriptReader.List(map, key) is { Count: > 0 } list
            ? list.OfType<IReadOnlyDictionary<string, object?>>()
            : throw new InvalidDataException($"{path}: '{key}' is missing or empty.");

    private static string Text(IReadOnlyDictionary<string, object?> map, string key, string path) =>
        ScriptReader.Text(map, key) ?? throw new InvalidDataException($"{path}: '{key}' is missing.");
}

/// <summary>The conversations of one language, and the words around them.</summary>
internal sealed record BookPart
{
    public required string Lang { get; init; }

    public required string Title { get; init; }

    public required string Introduction { get; init; }

    /// <summary>Above the table of contents.</summary>
    public required string Contents { get; init; }

    /// <summary>Names of the channels, by <c>web</c>, <c>sms</c> and <c>teams</c>.</summary>
    public required IReadOnlyDictionary<string, string> Channels { get; init; }

    /// <summary>Between two messages when time has passed.</summary>
    public required string Pause { get; init; }

    public required IReadOnlyList<BookKind> Kinds { get; init; }
}

/// <summary>Conversations of one kind of behaviour.</summary>
internal sealed record BookKind(string Title, IReadOnlyList<BookTalk> Talks);

/// <summary>One conversation: the path of its script, its title, and a line that says what it shows.</summary>
internal sealed record BookTalk(string Script, string Title, string Shows);
