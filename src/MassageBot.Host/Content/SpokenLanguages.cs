using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>Which languages a clinic speaks: those with a folder in <c>dialogs/wording</c>, English and Spanish always.</summary>
internal static class SpokenLanguages
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<Language> In(string dialogs, ContentProblems problems)
    {
        var wording = Path.Combine(dialogs, "wording");
        var spoken = new SortedSet<Language>(Language.Required);
        foreach (var folder in Directory.Exists(wording) ? Directory.GetDirectories(wording) : [])
        {
            var name = Path.GetFileName(folder);
            if (Language.TryParse(name) is { } language && language.Code() == name)
            {
                spoken.Add(language);
                continue;
            }

            problems.Add(folder, 1, "a folder of a language is named by its code of two or three letters, such as pt; rename it");
        }

        return [.. spoken];
    }
}
