using System.Security.Cryptography;
using System.Text;
using MassageBot.Core;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary>Reads <c>dialogs/triage</c>.</summary>
internal sealed class TriageContent
{
    private readonly string folder;
    private readonly EmergencyNumbers numbers;
    private readonly ClinicThresholds thresholds;
    private readonly ContentProblems problems;

    private TriageContent(string folder, EmergencyNumbers numbers, ClinicThresholds thresholds, ContentProblems problems)
    {
        this.folder = folder;
        this.numbers = numbers;
        this.thresholds = thresholds;
        this.problems = problems;
    }

    /// <summary>Names this exact content of the folder and of the everyday phrases: the key under which what was learnt from them may be kept.</summary>
    public static string ComputeHash(string dialogsFolder, UnderstandingContent everyday)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LikenessModel.Format, .. Encoding.UTF8.GetBytes(everyday.ComputeHash())]);
        foreach (var file in ContentFiles.In(Path.Combine(dialogsFolder, "triage"), "*.yaml").Concat(ContentFiles.In(Path.Combine(dialogsFolder, "triage", "sentences"), "*.yaml")))
        {
            hash.AppendData(System.IO.File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The rules with the numbers of the clinic's country in their lines; null when a file has a problem.</summary>
    public static TriageRules? Read(string dialogsFolder, EmergencyNumbers numbers, ContentProblems problems) =>
        new TriageContent(Path.Combine(dialogsFolder, "triage"), numbers, ClinicThresholds.None, problems).Read();

    /// <summary>The rules as the clinic uses them: its country's numbers in their lines, its own thresholds.</summary>
    public static TriageRules? Read(string dialogsFolder, Clinic clinic, ContentProblems problems) =>
        new TriageContent(Path.Combine(dialogsFolder, "triage"), clinic.Emergency, ClinicThresholds.Of(clinic), problems).Read();

    /// <summary>Rules to be compared, without examples and sentences: a folder that holds <c>dialogs</c>, that folder itself, or one of rule files alone.</summary>
    public static TriageRules? ReadAnywhere(string path, ContentProblems problems)
    {
        string[] candidates = [Path.Combine(path, "dialogs", "triage"), Path.Combine(path, "triage"), path];
        var found = Array.Find(candidates, candidate => System.IO.File.Exists(Path.Combine(candidate, "red-flags.yaml"))) ?? path;
        var clinicFile = Path.Combine(Path.GetDirectoryName(found) ?? found, "clinic.yaml");
        var clinic = System.IO.File.Exists(clinicFile) ? StrictYaml.Read<Clinic>(clinicFile, problems, out _) : null;
        var numbers = CountryNumbers.Complete(clinic?.Country ?? CountryNumbers.UnitedStates, clinic?.Emergency ?? new EmergencyNumbers());
        return new TriageContent(found, numbers, clinic is null ? ClinicThresholds.None : ClinicThresholds.Of(clinic), problems).Read(rulesAlone: true);
    }

    /// <param name="rulesAlone">Without examples and sentences: rules that are only compared may break the one and lack the other.</param>
    private TriageRules? Read(bool rulesAlone = false)
    {
        var before = problems.Count;
        var flags = File<RedFlagsFile>("red-flags.yaml", out var flagLines);
        var concepts = File<ConceptsFile>("concepts.yaml", out var conceptLines);
        var idioms = File<PhrasesFile>("idioms.yaml", out _);
        var health = File<HealthWordsFile>("health-words.yaml", out _);
        var cues = File<AssertionCues>("assertion.yaml", out _);
        var spelling = File<Spelling>("spelling.yaml", out _);
        var limits = File<LimitsFile>("numbers.yaml", out _);
        var screen = File<ScreenFile>("screen.yaml", out var screenLines);
        if (flags is null || concepts is null || idioms is null || health is null || cues is null || spelling is null || limits is null || screen is null)
        {
            return null;
        }

        SpokenText.Check(flagLines, problems);
        new RedFlagChecks(flags, concepts, problems).Check(flagLines, conceptLines);
        new ScreenChecks(screen, flags, problems).Check(screenLines);
        var ids = flags.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        List<TriageSentence> sentences = rulesAlone ? [] : [.. new SentencesReader(folder, ids, problems).Read()];
        var (examples, exampleLines) = (new ExamplesFile { Rules = new Dictionary<string, ExampleEntry>() }, new YamlLines(folder, null));
        if (!rulesAlone)
        {
            examples = File<ExamplesFile>("examples.yaml", out exampleLines) ?? examples;
        }

        if (problems.Count > before)
        {
            return null;
        }

        var asWritten = new TriageRules
        {
            Rules = [.. flags.Rules.Select(rule => ToRule(rule, flags.Hotlines))],
            Concepts = [.. concepts.ToConcepts()],
            Idioms = idioms.All,
            HealthWords = health.En.AddRange(health.Es),
            OrdinaryWords = health.Ordinary,
            Cues = cues,
            Spelling = spelling,
            Numbers = limits.Limits,
            LongStanding = limits.LongStanding,
            Sentences = [.. sentences.Concat(examples.Caught).DistinctBy(sentence => sentence.Text)],
            NearMisses = [.. examples.NearMisses],
            Screen = screen.ToRules(),
        };
        if (!rulesAlone)
        {
            new ExampleChecks(asWritten, exampleLines, problems).Check(examples);
        }

        var ofTheClinic = thresholds.Apply(flags);
        return problems.Count > before ? null : asWritten with
        {
            Rules = [.. ofTheClinic.Rules.Select(rule => ToRule(rule, ofTheClinic.Hotlines))],
            Numbers = thresholds.Apply(limits.Limits),
            Screen = thresholds.Apply(screen).ToRules(),
        };
    }

    private T? File<T>(string name, out YamlLines lines)
        where T : class => StrictYaml.Read<T>(Path.Combine(folder, name), problems, out lines);

    private TriageRule ToRule(RedFlagEntry entry, IReadOnlyDictionary<string, string> hotlines)
    {
        var key = $"red-flags.{entry.Id.ToLowerInvariant()}";
        return new TriageRule
        {
            Id = entry.Id,
            Name = entry.Name,
            Tier = entry.Tier,
            Disposition = entry.Disposition,
            Lines = ByLanguage(entry.Line, key, hotlines),
            Questions = entry.Ask is null ? new Dictionary<Language, Sentence>() : ByLanguage(entry.Ask, key + ".ask", hotlines),
            StaffNote = entry.StaffNote,
            Sources = entry.Sources,
            Patterns = entry.Patterns,
            AskWhen = entry.AskWhen,
            NotWhen = entry.NotWhen,
            Past = entry.Past is null ? null : new PastReading(entry.Past.OlderThanDays, entry.Past.Rule),
            AsSaid = entry.AsSaid,
            Constraints = entry.Constraints.ToConstraints(),
            Review = entry.Review,
        };
    }

    private Dictionary<Language, Sentence> ByLanguage(LineEntry lines, string key, IReadOnlyDictionary<string, string> hotlines) => new()
    {
        [Language.English] = EmergencyLines.Fill(lines.En with { Key = key }, numbers, hotlines),
        [Language.Spanish] = EmergencyLines.Fill(lines.Es with { Key = key }, numbers, hotlines),
    };
}
