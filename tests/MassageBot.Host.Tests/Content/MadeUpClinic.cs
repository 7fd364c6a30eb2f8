using MassageBot.Core.Content;
using MassageBot.Host.Content;
using MassageBot.Host.Verbs;

namespace MassageBot.Host.Tests.Content;

/// <summary>
/// A clinic that has gone through the whole of <c>dialogs/FIRST-HOUR.md</c>, its last part too: what is to be translated there is put into a language
/// made by a rule. Read once for all tests; what it learns is kept between runs.
/// </summary>
public sealed class MadeUpClinic : IAsyncLifetime
{
    public const string Collection = "A clinic with a third language";

    public const string Code = "pt";

    public string Folder { get; } = Directory.CreateTempSubdirectory("third-language-").FullName;

    public string Root => Path.Combine(Folder, Guide.Root);

    public string Dialogs => Path.Combine(Root, "dialogs");

    /// <summary>What was left to do before anything was translated.</summary>
    public IReadOnlyList<string> LeftToDo { get; private set; } = [];

    public IReadOnlyList<string> LeftAtTheEnd { get; private set; } = [];

    public ClinicContent Content { get; private set; } = ShippedContent.Content;

    public async Task InitializeAsync()
    {
        Guide.Begin(Folder, Models);
        var parts = Guide.Parts.ToList();
        var last = parts.FindIndex(part => part.Contains("```says", StringComparison.Ordinal));
        parts[..last].ForEach(part => Guide.Apply(part, Folder));
        var command = Guide.Lines(parts[last], "sh").Single().Split(" -- ")[1].Replace(Guide.Root, Root, StringComparison.Ordinal).Split(' ');
        var verb = new NewLanguageVerb(TextWriter.Null);
        command[0].ShouldBe(verb.Name);
        (await verb.RunAsync(command[1..], CancellationToken.None)).ShouldBe(0);
        LeftToDo = Problems(Dialogs);
        Guide.Apply(parts[last], Folder);
        new MadeUpLanguage(Dialogs, Code).Translate();
        var reading = ContentReader.ReadAll(Dialogs, Models);
        LeftAtTheEnd = [.. reading.Problems.Select(problem => problem.ToString())];
        Content = reading.Content ?? Content;
        await Content.Trained;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    public static IReadOnlyList<string> Problems(string dialogs) => [.. ContentReader.ReadAll(dialogs, Models).Problems.Select(problem => problem.ToString())];

    /// <summary>Apart from those of the content that ships, which are in use all the time.</summary>
    private static string Models { get; } = Path.Combine(Path.GetTempPath(), "massagebot-test-models-of-three-languages");
}

[CollectionDefinition(MadeUpClinic.Collection)]
public sealed class MadeUpClinicCollection : ICollectionFixture<MadeUpClinic>;
