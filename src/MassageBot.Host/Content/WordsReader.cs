using MassageBot.Core;
using MassageBot.Core.Alerts;
using MassageBot.Core.Content;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.StaffWords;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>Reads <c>wording/&lt;lang&gt;</c>: one file for each property of <see cref="Words"/>.</summary>
internal sealed class WordsReader(string folder, IReadOnlyList<Language> languages, ContentProblems problems)
{
    /// <summary>What only staff read. A language that the clinic adds may leave all of it out: staff are then spoken to in English.</summary>
    internal static readonly Type[] ForStaff =
    [
        typeof(StaffWording), typeof(StaffCardsWording), typeof(StaffHandoffWording), typeof(StaffDayWording), typeof(StaffWordsWording),
        typeof(StaffAwayWording), typeof(AlertsWording), typeof(DigestWording),
    ];

    private readonly Dictionary<(Language, string), YamlLines> lines = [];

    /// <summary>All sentences by language; a language with a problem is absent.</summary>
    public IReadOnlyDictionary<Language, Words> ReadAll(Clinic? clinic)
    {
        var all = new Dictionary<Language, Words>();
        foreach (var language in languages)
        {
            if (Read(language, clinic, all.GetValueOrDefault(Language.English)) is { } words)
            {
                all[language] = words;
            }
        }

        new WordsParity((language, feature) => lines[(language, feature)], problems).Check(all);
        new StillEnglish(Path.GetDirectoryName(folder)!, languages, problems).Check(all, (language, feature) => lines[(language, feature)]);
        return all;
    }

    private Words? Read(Language language, Clinic? clinic, Words? english)
    {
        var files = Path.Combine(folder, language.Code());
        var shape = RecordShape.Of(typeof(Words));
        RefuseOtherFiles(files, shape);
        var values = new Dictionary<string, object>();
        var leavesStaffOut = language.IsAdded && shape.Members.Values.Where(IsForStaff).All(member => !File.Exists(Path.Combine(files, FileOf(member))));
        foreach (var member in shape.Members.Values)
        {
            if (leavesStaffOut && IsForStaff(member))
            {
                Lend(member, language, english, values);
            }
            else if (ReadFile(Path.Combine(files, FileOf(member)), language, member) is { } wording)
            {
                values[member.Name] = wording;
            }
        }

        if (values.Count < shape.Members.Count)
        {
            return null;
        }

        var words = (Words)shape.Make(values);
        CheckLengths(words, language, clinic);
        return words;
    }

    private static bool IsForStaff(RecordShape.Member member) => ForStaff.Contains(member.Type);

    /// <summary>English words in the place of those that are left out; where the English ones are wrong, that is said of them alone.</summary>
    private void Lend(RecordShape.Member member, Language language, Words? english, Dictionary<string, object> values)
    {
        if (english is not null && lines.TryGetValue((Language.English, member.Property.Name), out var own))
        {
            values[member.Name] = member.Property.GetValue(english)!;
            lines[(language, member.Property.Name)] = own;
        }
    }

    private object? ReadFile(string path, Language language, RecordShape.Member member)
    {
        if (StrictYaml.ReadText(path, problems) is not { } text)
        {
            return null;
        }

        var wording = StrictYaml.Parse(member.Type, path, text, 0, problems, out var found);
        SpokenText.Check(found, problems);
        lines[(language, member.Property.Name)] = found;
        return wording;
    }

    private void CheckLengths(Words words, Language language, Clinic? clinic)
    {
        if (clinic is not null)
        {
            SmsLength.Check(words, name => lines[(language, name)], clinic, problems);
        }
    }

    private void RefuseOtherFiles(string files, RecordShape shape)
    {
        var known = shape.Members.Values.Select(FileOf).ToList();
        foreach (var file in ContentFiles.In(files, "*.y*ml").Where(file => !known.Contains(Path.GetFileName(file))))
        {
            problems.Add(file, 1, $"nothing reads this file; rename it to one of {string.Join(", ", known)}, or delete it");
        }
    }

    private static string FileOf(RecordShape.Member member) => FileOf(member.Type);

    /// <summary>The file of a record of words.</summary>
    internal static string FileOf(Type wording) => YamlNames.Of(wording.Name[..^"Wording".Length]) + ".yaml";
}
