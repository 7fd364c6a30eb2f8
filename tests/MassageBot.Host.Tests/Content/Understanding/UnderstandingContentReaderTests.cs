using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Understanding;

namespace MassageBot.Host.Tests.Content.Understanding;

public sealed class UnderstandingContentReaderTests : IDisposable
{
    private readonly DirectoryInfo _dialogs = Directory.CreateTempSubdirectory();

    public void Dispose() => _dialogs.Delete(recursive: true);

    [Fact]
    public void The_shipped_words_have_no_problems()
    {
        var problems = new ContentProblems();

        UnderstandingContentReader.Read(ShippedContent.Folder, Language.Required, problems);

        problems.All.ShouldBeEmpty();
    }

    [Fact]
    public void Every_intent_has_phrases_in_both_languages()
    {
        var content = UnderstandingContentReader.Read(ShippedContent.Folder, Language.Required, new ContentProblems());

        content.Phrases.CountBy(phrase => (phrase.Label, phrase.Language)).ShouldAllBe(count => count.Value >= 18);
    }

    [Theory]
    [InlineData("en/nonsense.yaml", "- \"hello\"", 1, "no intent has this name")]
    [InlineData("en/book.yaml", "- \"book me in\"\n- book it", 2, "double quotes")]
    [InlineData("en/book.yaml", "- \"book me in\"\n- \"Book me in\"", 2, "already stands in book.yaml")]
    [InlineData("en/lexicon/colours.yaml", "red:\n  - \"red\"", 1, "no topic has this name")]
    [InlineData("en/lexicon/lengths.yaml", "sixty:\n  - \"an hour\"", 1, "not a whole number")]
    [InlineData("en/lexicon/families.yaml", "spa:\n  - \"spa\"\nsport:\n  - \"sport\"", 3, "not known to families")]
    public void A_mistake_is_told_with_its_line(string file, string text, int line, string remedy)
    {
        var path = Path.Combine(_dialogs.FullName, "understanding", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        var problems = new ContentProblems(_dialogs.FullName);

        UnderstandingContentReader.Read(_dialogs.FullName, Language.Required, problems);

        problems.All.ShouldContain(problem => problem.File.EndsWith(file, StringComparison.Ordinal) && problem.Line == line && problem.WhatToDo.Contains(remedy));
    }
}
