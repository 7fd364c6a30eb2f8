using MassageBot.Core.Wording;

namespace MassageBot.Host.Tests.Content;

/// <summary>
/// What the bot says is kept once more, sentence by sentence, in <c>approved/en.txt</c> and <c>es.txt</c>: a change of words is seen in review as
/// what clients will read. With APPROVE_WORDS=1 in the environment the files are written instead of compared.
/// </summary>
public sealed class ApprovedWordsTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ShippedContent.Folder)!, "tests", "MassageBot.Host.Tests", "Content", "approved");

    public static TheoryData<Language> Languages => [Language.English, Language.Spanish];

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_said_is_what_was_approved(Language language)
    {
        var path = Path.Combine(Folder, $"{language.Code()}.txt");
        string[] said = [.. SpokenWords.Of(ShippedContent.Content, language).Select(pair => $"{pair.Key}: {OnOneLine(pair.Value)}")];
        if (Environment.GetEnvironmentVariable("APPROVE_WORDS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllLines(path, said);
        }

        var approved = File.ReadAllLines(path);

        said.Except(approved).Select(line => "new: " + line).Concat(approved.Except(said).Select(line => "gone: " + line))
            .ShouldBeEmpty("if these words are meant, run this test once with APPROVE_WORDS=1 and commit Content/approved");
    }

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        var english = SpokenWords.Of(ShippedContent.Content, Language.English).Keys;
        var spanish = SpokenWords.Of(ShippedContent.Content, Language.Spanish).Keys;

        english.ShouldBe(spanish);
    }

    private static string OnOneLine(string text) => text.Trim().Replace("\n", " / ", StringComparison.Ordinal);
}
