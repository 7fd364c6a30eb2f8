using System.Collections;
using System.Reflection;
using MassageBot.Core.Content;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Tests.Content;

/// <summary>Everything that the bot may say in a language, by key: wording, knowledge, the clinic's own answers, the lines of the safety rules.</summary>
internal static class SpokenWords
{
    public static SortedDictionary<string, string> Of(ClinicContent content, Language language)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var sentence in Sentences(content.Words[language]))
        {
            said[sentence.Key] = sentence.Text;
        }

        foreach (var article in content.Knowledge.Articles[language])
        {
            said[$"knowledge.{article.Id}"] = article.Text;
        }

        foreach (var answer in content.Clinic.Answers.Where(answer => answer.Value.ContainsKey(language.Code())))
        {
            said[$"clinic.{answer.Key}"] = answer.Value[language.Code()];
        }

        foreach (var line in content.TriageRules.Rules.SelectMany(rule => rule.Lines.Concat(rule.Questions)).Where(line => line.Key == language))
        {
            said[line.Value.Key] = line.Value.Text;
        }

        return said;
    }

    private static IEnumerable<Sentence> Sentences(object words) => words switch
    {
        Sentence sentence => [sentence],
        string => [],
        IEnumerable many => many.Cast<object>().SelectMany(Sentences),
        _ when words.GetType().Namespace?.StartsWith("MassageBot.Core", StringComparison.Ordinal) == true =>
            words.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
                .Select(property => property.GetValue(words)).OfType<object>().SelectMany(Sentences),
        _ => [],
    };
}
