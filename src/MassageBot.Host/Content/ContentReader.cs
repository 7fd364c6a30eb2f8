using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.SessionLengths;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>What a reading of <c>dialogs/</c> gave: content, or the problems that have to be put right first.</summary>
public sealed record ContentReading(ClinicContent? Content, IReadOnlyList<ContentProblem> Problems);

/// <summary>Reads and checks all of <c>dialogs/</c>.</summary>
public sealed class ContentReader
{
    private readonly string folder;
    private readonly ContentProblems problems;

    private ContentReader(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        problems = new ContentProblems(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(this.folder)));
    }

    /// <summary>Never throws for what files hold; content is null when there is any problem.</summary>
    /// <param name="folder">The folder <c>dialogs</c>.</param>
    public static ContentReading ReadAll(string folder)
    {
        var reader = new ContentReader(folder);
        var content = reader.Read();
        return new ContentReading(reader.problems.Count == 0 ? content : null, reader.problems.All);
    }

    private ClinicContent? Read()
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(folder, 1, "the folder is missing; start where it lies, or name its parent with --root");
            return null;
        }

        var clinic = ReadClinic();
        var words = ReadWords(clinic);
        var types = ReadMassageTypes();
        var sessions = ReadSessions();
        var knowledge = new KnowledgeReader(Path.Combine(folder, "knowledge"), problems).Read();
        new MassageTypeChecks(problems).Check(types, knowledge);
        if (clinic is null || sessions is null || words.Count < Enum.GetValues<Language>().Length)
        {
            return null;
        }

        return new ClinicContent
        {
            Clinic = clinic,
            Words = words,
            MassageTypes = [.. types.Select(type => type.Type)],
            Sessions = sessions,
            Knowledge = knowledge,
            KnowledgeSearch = new KnowledgeSearch(knowledge),
        };
    }

    private Clinic? ReadClinic()
    {
        var clinic = StrictYaml.Read<Clinic>(Path.Combine(folder, "clinic.yaml"), problems, out var lines);
        SpokenText.Check(lines, problems);
        if (clinic is not null)
        {
            new ClinicChecks(clinic, lines, problems).Check();
        }

        return clinic;
    }

    private Dictionary<Language, Words> ReadWords(Clinic? clinic)
    {
        var reader = new WordsReader(Path.Combine(folder, "wording"), problems);
        var all = new Dictionary<Language, Words>();
        foreach (var language in Enum.GetValues<Language>())
        {
            if (reader.Read(language, clinic) is { } words)
            {
                all[language] = words;
            }
        }

        return all;
    }

    private List<(MassageType Type, YamlLines Lines)> ReadMassageTypes()
    {
        var types = new List<(MassageType, YamlLines)>();
        foreach (var file in ContentFiles.In(Path.Combine(folder, "massage-types"), "*.yaml"))
        {
            if (StrictYaml.Read<MassageType>(file, problems, out var lines) is { } type)
            {
                types.Add((type, lines));
            }
        }

        return types;
    }

    private Sessions? ReadSessions()
    {
        var sessions = StrictYaml.Read<Sessions>(Path.Combine(folder, "sessions.yaml"), problems, out var lines);
        if (sessions is { Lengths: var lengths } && !lengths.Select(length => length.Minutes).Order().Distinct().SequenceEqual(lengths.Select(length => length.Minutes)))
        {
            problems.Add(lines.Path, lines.LineOf("lengths"), "order the lengths from short to long, each once");
        }

        return sessions;
    }
}
