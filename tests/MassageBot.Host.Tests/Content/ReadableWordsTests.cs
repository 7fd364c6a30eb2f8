using MassageBot.Core.Wording;
using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

/// <summary>A child of twelve can read what the bot says, and none of it promises what a massage cannot hold.</summary>
public sealed class ReadableWordsTests
{
    /// <summary>Seven years of school, and a little for names of body parts and of massages.</summary>
    private const double Hardest = 9;

    /// <summary>Shorter texts have too few words to measure.</summary>
    private const int FewestWords = 10;

    /// <summary>Lists of conditions that must be named as they are, and texts bound by law or by a message's length.</summary>
    private static readonly HashSet<string> Exceptions =
    [
        "triage.screen", "triage.screen-sms", "triage.screen-other-sms", "triage.screen-both-sms", "triage.screen-once-more",
        "conversation.sms-help", "conversation.privacy-summary", "conversation.other-languages", "page.needs-scripts", "session-lengths.consultation",
    ];

    public static TheoryData<Language> Languages => [Language.English, Language.Spanish];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_of_the_conversation_is_readable_at_twelve(Language language)
    {
        var hard = SpokenWords.Of(ShippedContent.Content, language)
            .Where(pair => !pair.Key.StartsWith("knowledge.", StringComparison.Ordinal) && !pair.Key.StartsWith("red-flags.", StringComparison.Ordinal))
            .Where(pair => !Exceptions.Contains(pair.Key) && ReadingGrade.Words(pair.Value) >= FewestWords)
            .Select(pair => (pair.Key, Grade: ReadingGrade.Of(pair.Value, language)))
            .Where(pair => pair.Grade > Hardest);

        hard.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_said_promises_what_massage_cannot_hold(Language language) =>
        SpokenWords.Of(ShippedContent.Content, language).Where(pair => SpokenText.PromiseIn(pair.Value) is not null).ShouldBeEmpty();

    [Theory]
    [InlineData("The cat sat on the mat. It was warm and soft.", 3)]
    [InlineData("Notwithstanding institutional considerations, therapeutic interventions necessitate comprehensive documentation.", 40)]
    public void A_harder_text_takes_more_years_of_school(string text, double most) =>
        ReadingGrade.Of(text, Language.English).ShouldBeInRange(most / 4 - 3, most);
}
