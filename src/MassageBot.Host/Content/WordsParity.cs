using System.Reflection;
using System.Text.RegularExpressions;
using MassageBot.Core.Content;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>A sentence fills in the same values in every language, so that no translation loses a time or a code.</summary>
internal sealed partial class WordsParity(Func<Language, string, YamlLines> linesOf, ContentProblems problems)
{
    public void Check(IReadOnlyDictionary<Language, Words> all)
    {
        foreach (var feature in typeof(Words).GetProperties().Where(property => property.SetMethod is not null))
        {
            foreach (var sentence in feature.PropertyType.GetProperties().Where(property => property.PropertyType == typeof(Sentence)))
            {
                Check(all, feature, sentence);
            }
        }
    }

    private void Check(IReadOnlyDictionary<Language, Words> all, PropertyInfo feature, PropertyInfo sentence)
    {
        var used = all.ToDictionary(pair => pair.Key, pair => Placeholders((Sentence)sentence.GetValue(feature.GetValue(pair.Value))!));
        var anywhere = used.Values.SelectMany(names => names).Distinct().ToList();
        foreach (var (language, names) in used)
        {
            foreach (var lost in anywhere.Except(names))
            {
                var key = YamlNames.Of(sentence.Name);
                var lines = linesOf(language, feature.Name);
                problems.Add(lines.Path, lines.LineOf(key), $"'{key}' leaves out {{{lost}}}, which another language says; put it in");
            }
        }
    }

    /// <summary>The names in braces that a sentence fills in.</summary>
    internal static List<string> Placeholders(Sentence sentence) => [.. Placeholder().Matches(sentence.Text).Select(found => found.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
