using MassageBot.Core.OptOut;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.OptOut;

/// <summary>Reads <c>dialogs/opt-out</c>: one file for each language.</summary>
internal static class OptOutReader
{
    public static OptOutGrammar Read(string folder, IReadOnlyList<Language> languages, ContentProblems problems) => new(
        languages
            .Select(language => StrictYaml.Read<OptOutWords>(Path.Combine(folder, language.Code() + ".yaml"), problems, out _))
            .OfType<OptOutWords>());
}
