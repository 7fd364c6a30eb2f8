using System.Globalization;
using System.Reflection;
using System.Text;
using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>Holds sentences that go out as text messages to their length, with this clinic's name and numbers filled in.</summary>
internal static class SmsLength
{
    private const string OfUnknownLength = "12345678901234567890";

    public static void Check(Words words, Func<string, YamlLines> linesOf, Clinic clinic, ContentProblems problems)
    {
        foreach (var wording in typeof(Words).GetProperties().Where(property => property.SetMethod is not null))
        {
            foreach (var sentence in wording.PropertyType.GetProperties().Where(property => property.IsDefined(typeof(SmsLimitAttribute))))
            {
                var said = (Sentence)sentence.GetValue(wording.GetValue(words))!;
                Check(said, sentence, linesOf(wording.Name), clinic, problems);
            }
        }
    }

    private static void Check(Sentence said, PropertyInfo sentence, YamlLines lines, Clinic clinic, ContentProblems problems)
    {
        var limit = sentence.GetCustomAttribute<SmsLimitAttribute>()!.Characters;
        var filled = (sentence.GetCustomAttribute<PlaceholdersAttribute>()?.Names ?? [])
            .Aggregate(said.Text, (text, name) => text.Replace($"{{{name}}}", Sample(name, clinic), StringComparison.Ordinal));
        var length = Folded(filled).Length;
        if (length > limit)
        {
            var name = YamlNames.Of(sentence.Name);
            problems.Add(lines.Path, lines.LineOf(name), $"'{name}' has {length} characters as a text message; shorten it to {limit}");
        }
    }

    private static string Sample(string placeholder, Clinic clinic) => placeholder switch
    {
        "clinic" => clinic.Name,
        "phone" => clinic.Phone ?? "",
        "emergency" => clinic.Emergency.Emergency,
        _ => OfUnknownLength,
    };

    private static string Folded(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark));
}
