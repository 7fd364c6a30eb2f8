using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Digest;

public sealed class DigestWordingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Names_of_the_weeks_table_fit_their_column(string language)
    {
        var words = Digested.Read(language);

        Sentence[] names =
        [
            words.Conversations, words.SelfServed, words.Bookings, words.Reschedules, words.Cancellations, words.WaitlistFills, words.Visits, words.NoShows,
            words.HandOffs, words.NeverClaimed, words.MedianWait, words.OptOuts,
        ];
        names.ShouldAllBe(name => name.Text.Length <= 14);
        new[] { words.ThisWeek, words.WeekBefore, words.Unknown }.ShouldAllBe(value => value.Text.Length <= 8);
    }
}
