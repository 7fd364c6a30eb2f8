using MassageBot.Core.MassageTypes;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Content;

/// <summary>Reads <c>knowledge/&lt;lang&gt;/*.md</c>: front matter between two lines of <c>---</c>, then the text.</summary>
internal sealed class KnowledgeReader(string folder, IReadOnlyList<Language> languages, ContentProblems problems)
{
    /// <summary>What can be said in one chat bubble without scrolling.</summary>
    private const int LongestText = 600;

    public Knowledge Read()
    {
        var articles = languages.ToDictionary(language => language, ReadLanguage);
        CheckParity(articles);
        return new Knowledge(articles);
    }

    private IReadOnlyList<KnowledgeArticle> ReadLanguage(Language language)
    {
        var files = ContentFiles.In(Path.Combine(folder, language.Code()), "*.md");
        return [.. files.Select(ReadArticle).OfType<KnowledgeArticle>()];
    }

    private KnowledgeArticle? ReadArticle(string path)
    {
        if (StrictYaml.ReadText(path, problems) is not { } text)
        {
            return null;
        }

        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
        {
            problems.Add(path, 1, "begin the file with a line '---', the keys id, title, sources, reviewed-on, labels and questions, and another line '---'");
            return null;
        }

        var front = StrictYaml.Parse<FrontMatter>(path, text[4..(end + 1)], 1, problems, out var lines);
        var body = text[(end + 5)..].Trim();
        var line = text[..(end + 5)].Count(character => character == '\n') + 2;
        return CheckBody(path, line, body) && front is not null && CheckFront(front, lines) ? Article(front, body) : null;
    }

    private bool CheckBody(string path, int line, string body)
    {
        SpokenText.Check(path, line, body, problems);
        if (body.Length is > 0 and <= LongestText)
        {
            return true;
        }

        problems.Add(path, line, body.Length == 0
            ? "write the text below the second '---'"
            : $"the text has {body.Length} characters; shorten it to {LongestText}, so that it can be said in a chat");
        return false;
    }

    private bool CheckFront(FrontMatter front, YamlLines lines)
    {
        foreach (var label in front.Labels.Where(label => !Intents.All.Contains(label)))
        {
            problems.Add(lines.Path, lines.LineOf("labels"), $"'{label}' is no label of understanding/; {(YamlNames.Nearest(label, Intents.All) is { } meant ? $"write '{meant}'" : "use one such as ask_technique")}");
        }

        var stem = Path.GetFileNameWithoutExtension(lines.Path);
        if (front.Id != stem)
        {
            problems.Add(lines.Path, lines.LineOf("id"), $"write 'id: {stem}', the name of the file");
        }

        return front.Id == stem;
    }

    private void CheckParity(Dictionary<Language, IReadOnlyList<KnowledgeArticle>> articles)
    {
        var ids = articles.Keys.SelectMany(Ids).Distinct().ToList();
        foreach (var language in articles.Keys)
        {
            foreach (var missing in ids.Except(Ids(language)))
            {
                problems.Add(Path.Combine(folder, language.Code(), missing + ".md"), 1, $"the article is missing in this language ({language.Code()}); write it");
            }
        }
    }

    private IEnumerable<string> Ids(Language language) =>
        ContentFiles.In(Path.Combine(folder, language.Code()), "*.md").Select(file => Path.GetFileNameWithoutExtension(file));

    private static KnowledgeArticle Article(FrontMatter front, string body) => new()
    {
        Id = front.Id,
        Title = front.Title,
        Text = body,
        Name = front.Name,
        Questions = front.Questions,
        Labels = front.Labels,
        Facts = front.Facts,
        AboutTypes = front.AboutTypes,
        Sources = front.Sources,
        ReviewedOn = front.ReviewedOn,
    };

    private sealed record FrontMatter
    {
        public required string Id { get; init; }

        public required string Title { get; init; }

        public string? Name { get; init; }

        public required IReadOnlyList<string> Sources { get; init; }

        public required LocalDate ReviewedOn { get; init; }

        public required IReadOnlyList<string> Labels { get; init; }

        public IReadOnlyList<string> Facts { get; init; } = [];

        public bool AboutTypes { get; init; }

        [Phrases]
        public required IReadOnlyList<string> Questions { get; init; }
    }
}
