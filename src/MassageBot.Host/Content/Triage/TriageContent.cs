using System.Collections.Immutable;
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
    private readonly IReadOnlyList<Language> languages;
    private readonly ContentProblems problems;

    private TriageContent(string folder, EmergencyNumbers numbers, ClinicThresholds thresholds, IReadOnlyList<Language> languages, ContentProblems problems)
    {
        this.folder = folder;
        this.numbers = numbers;
        this.thresholds = thresholds;
        this.languages = languages;
        this.problems = problems;
    }

    /// <summary>Names this exact content of the folder and of the everyday phrases: the key under which what was learnt from them may be kept.</summary>
    public static string ComputeHash(string dialogsFolder, UnderstandingContent everyday)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LikenessModel.Format, .. Encoding.UTF8.GetBytes(everyday.ComputeHash())]);
        foreach (var file in FilesOf(Path.Combine(dialogsFolder, "triage")))
        {
            hash.AppendData(System.IO.File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The rules with the numbers of the clinic's country in their lines; null when a file has a problem.</summary>
    public static TriageRules? Read(string dialogsFolder, EmergencyNumbers numbers, IReadOnlyList<Language> languages, ContentProblems problems) =>
        new TriageContent(Path.Combine(dialogsFolder, "triage"), numbers, ClinicThresholds.None, languages, problems).Read()?.Checked(problems);

    /// <summary>The rules as the clinic uses them: its country's numbers in their lines, its own thresholds. Their examples are still to be checked.</summary>
    public static TriageReading? Read(string dialogsFolder, Clinic clinic, IReadOnlyList<Language> languages, ContentProblems problems) =>
        new TriageContent(Path.Combine(dialogsFolder, "triage"), clinic.Emergency, ClinicThresholds.Of(clinic), languages, problems).Read();

    /// <summary>What the files say, not joined and not checked against each other; null when one has a problem.</summary>
    public static TriageFiles? ReadFiles(string dialogsFolder, ContentProblems problems) =>
        new TriageContent(Path.Combine(dialogsFolder, "triage"), new EmergencyNumbers(), ClinicThresholds.None, Language.Required, problems).ReadFiles(out _, out _, out _);

    /// <summary>Rules to be compared, without examples and sentences: a folder that holds <c>dialogs</c>, that folder itself, or one of rule files alone.</summary>
    public static TriageRules? ReadAnywhere(string path, ContentProblems problems)
    {
        string[] candidates = [Path.Combine(path, "dialogs", "triage"), Path.Combine(path, "triage"), path];
        var found = Array.Find(candidates, candidate => System.IO.File.Exists(Path.Combine(candidate, "red-flags.yaml"))) ?? path;
        var clinicFile = Path.Combine(Path.GetDirectoryName(found) ?? found, "clinic.yaml");
        var clinic = System.IO.File.Exists(clinicFile) ? StrictYaml.Read<Clinic>(clinicFile, problems, out _) : null;
        var numbers = CountryNumbers.Complete(clinic?.Country ?? CountryNumbers.UnitedStates, clinic?.Emergency ?? new EmergencyNumbers());
        return new TriageContent(found, numbers, clinic is null ? ClinicThresholds.None : ClinicThresholds.Of(clinic), LanguagesIn(found), problems).Read(rulesAlone: true)?.Rules;
    }

    /// <summary>In the order that has always named the same content by the same hash.</summary>
    private static IEnumerable<string> FilesOf(string triageFolder) =>
    [
        .. ContentFiles.In(triageFolder, "*.yaml"),
        .. ContentFiles.In(Path.Combine(triageFolder, "sentences"), "*.yaml"),
        .. AddedIn(triageFolder).SelectMany(language => ContentFiles.In(Path.Combine(triageFolder, language.Code()), "*.yaml")),
    ];

    private static IReadOnlyList<Language> LanguagesIn(string triageFolder) => [.. Language.Required, .. AddedIn(triageFolder)];

    /// <summary>The languages with a folder of their own.</summary>
    private static IEnumerable<Language> AddedIn(string triageFolder) => Directory.Exists(triageFolder)
        ? Directory.EnumerateDirectories(triageFolder).Select(folder => Language.TryParse(Path.GetFileName(folder))).OfType<Language>().Where(language => language.IsAdded).Order()
        : [];

    /// <param name="rulesAlone">Without examples and sentences: rules that are only compared may break the one and lack the other.</param>
    private TriageReading? Read(bool rulesAlone = false)
    {
        var before = problems.Count;
        if (ReadFiles(out var flagLines, out var conceptLines, out var screenLines) is not { } files)
        {
            return null;
        }

        var (flags, concepts, idioms, health, cues, spelling, limits, screen) = files;
        if (cues.LongPastBeforeYear == 0)
        {
            problems.Add(Path.Combine(folder, "assertion.yaml"), 1, "'long-past-before-year' is missing; add it with the year");
        }

        var languageReader = new AddedTriageReader(folder, files, problems);
        List<AddedTriage> added = [.. languages.Where(language => language.IsAdded).Select(languageReader.Read).OfType<AddedTriage>()];
        SpokenText.Check(flagLines, problems);
        new RedFlagChecks(flags, concepts, problems).Check(flagLines, conceptLines);
        new ScreenChecks(screen, flags, problems).Check(screenLines);
        var ids = flags.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        List<TriageSentence> sentences = rulesAlone ? [] : [.. new SentencesReader(folder, languages, ids, problems).Read()];
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
            Rules = [.. flags.Rules.Select(rule => ToRule(rule, flags.Hotlines, added, ClinicThresholds.None))],
            Concepts = added.Aggregate(concepts.ToConcepts().ToImmutableArray(), static (all, one) => all.With(one)),
            Idioms = [.. idioms.All, .. added.SelectMany(one => one.Idioms.Phrases)],
            HealthWords = [.. health.En, .. health.Es, .. added.SelectMany(one => one.HealthWords.Words)],
            OrdinaryWords = [.. health.Ordinary, .. added.SelectMany(one => one.HealthWords.Ordinary)],
            Cues = added.Aggregate(cues, static (all, one) => all.With(one)),
            Spelling = added.Aggregate(spelling, static (all, one) => all.With(one)),
            Numbers = limits.Limits,
            LongStanding = [.. limits.LongStanding, .. added.SelectMany(one => one.Numbers.LongStanding)],
            Sentences = [.. sentences.Concat(examples.Caught).Concat(CaughtIn(added)).DistinctBy(sentence => sentence.Text)],
            NearMisses = [.. examples.NearMisses, .. added.SelectMany(one => one.Examples.Rules.Values).SelectMany(example => example.NotCaught)],
            Screen = added.Aggregate(screen.ToRules(), static (all, one) => all.With(one)),
        };
        var ofTheClinic = thresholds.Apply(flags);
        var rules = asWritten with
        {
            Rules = [.. ofTheClinic.Rules.Select(rule => ToRule(rule, ofTheClinic.Hotlines, added, thresholds))],
            Numbers = thresholds.Apply(limits.Limits),
            Screen = added.Aggregate(thresholds.Apply(screen).ToRules(), static (all, one) => all.With(one)),
        };
        return new TriageReading(rules, found => CheckExamples(asWritten, examples, exampleLines, added, found));
    }

    private static void CheckExamples(TriageRules rules, ExamplesFile examples, YamlLines lines, List<AddedTriage> added, ContentProblems problems)
    {
        var checks = new ExampleChecks(rules, lines, problems);
        checks.Check(examples);
        added.ForEach(one => checks.Check(one, examples));
    }

    private TriageFiles? ReadFiles(out YamlLines flagLines, out YamlLines conceptLines, out YamlLines screenLines)
    {
        var flags = File<RedFlagsFile>("red-flags.yaml", out flagLines);
        var concepts = File<ConceptsFile>("concepts.yaml", out conceptLines);
        var idioms = File<PhrasesFile>("idioms.yaml", out _);
        var health = File<HealthWordsFile>("health-words.yaml", out _);
        var cues = File<AssertionCues>("assertion.yaml", out _);
        var spelling = File<Spelling>("spelling.yaml", out _);
        var limits = File<LimitsFile>("numbers.yaml", out _);
        var screen = File<ScreenFile>("screen.yaml", out screenLines);
        return flags is null || concepts is null || idioms is null || health is null || cues is null || spelling is null || limits is null || screen is null
            ? null
            : new TriageFiles(flags, concepts, idioms, health, cues, spelling, limits, screen);
    }

    private T? File<T>(string name, out YamlLines lines)
        where T : class => StrictYaml.Read<T>(Path.Combine(folder, name), problems, out lines);

    private static IEnumerable<TriageSentence> CaughtIn(IEnumerable<AddedTriage> added) =>
        from one in added
        from rule in one.Examples.Rules
        from sentence in rule.Value.Caught
        select new TriageSentence(rule.Key, sentence);

    private TriageRule ToRule(RedFlagEntry entry, IReadOnlyDictionary<string, string> hotlines, IReadOnlyList<AddedTriage> added, ClinicThresholds limits)
    {
        var key = $"red-flags.{entry.Id.ToLowerInvariant()}";
        var own = added.Select(one => (one.Language, Rule: limits.Apply(entry.Id, one.Rules.Rules[entry.Id]))).ToList();
        var rule = new TriageRule
        {
            Id = entry.Id,
            Name = entry.Name,
            Tier = entry.Tier,
            Disposition = entry.Disposition,
            Lines = ByLanguage(entry.Line, key, hotlines, own.Select(one => (one.Language, one.Rule.Line))),
            Questions = entry.Ask is null ? new Dictionary<Language, Sentence>() : ByLanguage(entry.Ask, key + ".ask", hotlines, own.Select(one => (one.Language, one.Rule.Ask!))),
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
        return own.Aggregate(rule, static (joined, one) => joined.With(one.Rule));
    }

    private Dictionary<Language, Sentence> ByLanguage(
        LineEntry lines, string key, IReadOnlyDictionary<string, string> hotlines, IEnumerable<(Language Language, Sentence Line)> own)
    {
        IEnumerable<(Language Language, Sentence Line)> said = [(Language.English, lines.En), (Language.Spanish, lines.Es), .. own];
        return said.ToDictionary(line => line.Language, line => EmergencyLines.Fill(line.Line with { Key = key }, numbers, hotlines));
    }
}
