using MassageBot.Core.Wording;
using MassageBot.Host.Content.Triage;

namespace MassageBot.Host.Content.Languages;

/// <summary>Writes the files of a further language as they have to be translated. Nothing that is there is written over.</summary>
internal sealed class NewLanguage(string dialogs, Language language)
{
    private readonly string english = Language.English.Code();
    private int written;

    /// <summary>How many files were written or added to.</summary>
    /// <exception cref="ContentRefusedException">The files that it is made from cannot be read.</exception>
    public int Write()
    {
        var problems = new ContentProblems(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(dialogs)));
        var triage = TriageContent.ReadFiles(dialogs, problems);
        var examples = StrictYaml.Read<ExamplesFile>(Path.Combine(dialogs, "triage", "examples.yaml"), problems);
        if (triage is null || examples is null || problems.Count > 0)
        {
            throw new ContentRefusedException(problems.All);
        }

        var forStaff = WordsReader.ForStaff.Select(WordsReader.FileOf).ToHashSet(StringComparer.Ordinal);
        Copy("wording", file => !forStaff.Contains(file));
        Copy("knowledge", static _ => true);
        Copy("understanding", static _ => true);
        CopyFile(Path.Combine("topics", english + ".yaml"), Path.Combine("topics", language.Code() + ".yaml"));
        CopyFile(Path.Combine("opt-out", english + ".yaml"), Path.Combine("opt-out", language.Code() + ".yaml"));
        CopyFile(Path.Combine("triage", "sentences", english + ".yaml"), Path.Combine("triage", "sentences", language.Code() + ".yaml"));
        New(Path.Combine("when", language.Code() + ".yaml"), WhenTemplate.Of(language));
        foreach (var (name, text) in TriageTemplate.Of(triage, examples))
        {
            New(Path.Combine("triage", language.Code(), name), text);
        }

        AddToTheClinic();
        return written;
    }

    private void Copy(string folder, Func<string, bool> isWanted)
    {
        var from = Path.Combine(dialogs, folder, english);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => isWanted(Path.GetFileName(file))))
        {
            var inside = Path.GetRelativePath(from, file);
            CopyFile(Path.Combine(folder, english, inside), Path.Combine(folder, language.Code(), inside));
        }
    }

    private void CopyFile(string from, string to) => New(to, File.ReadAllText(Path.Combine(dialogs, from)));

    private void New(string path, string text)
    {
        var file = Path.Combine(dialogs, path);
        if (File.Exists(file))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        written++;
    }

    private void AddToTheClinic()
    {
        var file = Path.Combine(dialogs, "clinic.yaml");
        var before = File.ReadAllText(file);
        var after = ClinicTemplate.With(before, language);
        if (after != before)
        {
            File.WriteAllText(file, after);
            written++;
        }
    }
}
