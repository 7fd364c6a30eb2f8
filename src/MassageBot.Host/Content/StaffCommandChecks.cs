using MassageBot.Core.Staff;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>Every command has a word and a meaning in each language that staff are surely spoken to in, and no word is of two commands.</summary>
internal static class StaffCommandChecks
{
    public static void Check(StaffCommands? commands, YamlLines lines, ContentProblems problems)
    {
        if (commands is null)
        {
            return;
        }

        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, languages) in commands.Commands)
        {
            foreach (var language in Language.Required.Select(language => language.Code()))
            {
                if (languages.GetValueOrDefault(language) is not { Count: > 0 })
                {
                    problems.Add(lines.Path, lines.LineOf("commands", name), $"'{name}' has no word in '{language}'; add one");
                }

                if (commands.Meanings.GetValueOrDefault(name)?.GetValueOrDefault(language) is not { Length: > 0 })
                {
                    problems.Add(lines.Path, lines.LineOf("meanings", name), $"'meanings' does not say in '{language}' what '{name}' is for; add it");
                }
            }

            foreach (var word in languages.SelectMany(language => language.Value).Where(word => !taken.TryAdd(word, name) && taken[word] != name))
            {
                problems.Add(lines.Path, lines.LineOf("commands", name), $"the word \"{word}\" belongs to '{taken[word]}' already; take it out of one of them");
            }
        }
    }
}
