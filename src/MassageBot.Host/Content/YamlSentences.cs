using MassageBot.Core.Wording;
using YamlDotNet.Core;

namespace MassageBot.Host.Content;

/// <summary>Reads sentences: always under <c>|</c>, with no placeholder that the code does not fill.</summary>
internal sealed class YamlSentences(string path, ContentProblems problems)
{
    public Sentence? Bind(YamlText text, YamlPlace place)
    {
        if (text.Style != ScalarStyle.Literal)
        {
            problems.Add(path, text.Line, $"write the sentence of '{place.Name}' on the next line under '|': after '{place.Name}: |', indented by two spaces");
            return null;
        }

        var said = text.Value.TrimEnd();
        if (said.Length == 0)
        {
            problems.Add(path, text.Line, $"'{place.Name}' says nothing; write its sentence under '|'");
            return null;
        }

        var before = problems.Count;
        var line = text.Line;
        foreach (var spoken in said.Split('\n'))
        {
            CheckPlaceholders(spoken, ++line, place);
        }

        return problems.Count == before ? new Sentence(place.Key, said) : null;
    }

    private void CheckPlaceholders(string spoken, int line, YamlPlace place)
    {
        var at = 0;
        while ((at = spoken.IndexOfAny(['{', '}'], at)) >= 0)
        {
            var end = spoken[at] == '{' ? spoken.IndexOfAny(['{', '}'], at + 1) : -1;
            if (end < 0 || spoken[end] != '}')
            {
                problems.Add(path, line, $"'{place.Name}' has a brace without its partner; write placeholders as {{name}}, and no other braces");
                return;
            }

            CheckName(spoken[(at + 1)..end], line, place);
            at = end + 1;
        }
    }

    private void CheckName(string name, int line, YamlPlace place)
    {
        if (place.Placeholders.Contains(name))
        {
            return;
        }

        var allowed = place.Placeholders.Count == 0 ? "no placeholder may stand here" : $"allowed are {string.Join(", ", place.Placeholders.Select(known => $"{{{known}}}"))}";
        problems.Add(path, line, $"'{place.Name}' does not know {{{name}}}; {allowed}");
    }
}
