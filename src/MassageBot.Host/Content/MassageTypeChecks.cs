using MassageBot.Core.MassageTypes;

namespace MassageBot.Host.Content;

/// <summary>Holds massage types and articles together: what a type names has to be explained somewhere.</summary>
internal sealed class MassageTypeChecks(ContentProblems problems)
{
    public void Check(IReadOnlyList<(MassageType Type, YamlLines Lines)> types, Knowledge knowledge)
    {
        foreach (var (type, lines) in types)
        {
            CheckId(type, lines);
            CheckArticle(type.Article, lines, "article", knowledge);
            foreach (var technique in type.Techniques)
            {
                CheckArticle(Technique.ArticleOf(technique), lines, "techniques", knowledge);
            }
        }
    }

    private void CheckId(MassageType type, YamlLines lines)
    {
        var stem = Path.GetFileNameWithoutExtension(lines.Path).Replace('-', '_');
        if (type.Id != stem)
        {
            problems.Add(lines.Path, lines.LineOf("id"), $"write 'id: {stem}', the name of the file");
        }
    }

    private void CheckArticle(string article, YamlLines lines, string key, Knowledge knowledge)
    {
        if (knowledge.Articles.Keys.Any(language => knowledge.Find(article, language) is null))
        {
            problems.Add(lines.Path, lines.LineOf(key), $"no article explains '{article}' in every language; write knowledge/<lang>/{article}.md, or remove it here");
        }
    }
}
