using MassageBot.Core.Wording;
using MassageBot.Host.Content.Languages;

namespace MassageBot.Host.Verbs;

/// <summary>
/// <c>new-language --code pt</c>: writes every file that a further language needs, with the English words in it to be translated. What is there already
/// stays as it is.
/// </summary>
internal sealed class NewLanguageVerb(TextWriter output) : IVerb
{
    public string Name => "new-language";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, "code", "root");
        var code = asked.Required("code");
        if (Language.TryParse(code) is not { IsAdded: true } language || language.Code() != code)
        {
            throw new VerbRefused("--code: give the code of a language beside English and Spanish, in two or three small letters, such as pt.");
        }

        var written = new NewLanguage(VerbContent.Dialogs(asked), language).Write();
        await output.WriteLineAsync($"{written} files in '{code}' ({language.EnglishName}) wait to be translated; check-content names what is still to do");
        return 0;
    }
}
