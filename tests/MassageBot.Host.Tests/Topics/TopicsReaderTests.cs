using MassageBot.Host.Tests.Content;

namespace MassageBot.Host.Tests.Topics;

public sealed class TopicsReaderTests : IDisposable
{
    private readonly ContentCopy _copy = new();

    [Theory]
    [InlineData("topics.yaml", "id: tipping, label: ask_payment", "id: tipping, label: ask_paymint", "write 'ask_payment'")]
    [InlineData("topics.yaml", "id: deposit", "id: tipping", "stands here twice")]
    [InlineData("topics.yaml", "article: aftercare", "article: afterwards", "no article explains 'afterwards'")]
    [InlineData("en.yaml", "  tipping:", "  tippping:", "'tipping' has no questions")]
    [InlineData("es.yaml", "  tipping:", "  propinas:", "'propinas' is not a topic")]
    [InlineData("en.yaml", "\"is tipping expected\"", "\"do you take cash\"", "is listed in tipping and in payment_types")]
    [InlineData("en.yaml", "\"is tipping expected\"", "\"does massage hurt\"", "is listed in knowledge/does-it-hurt.md and in tipping")]
    [InlineData("en.yaml", "[\"sore\", \"achy\"", "[\"sore\", \"car\"", "stands in two groups of 'same-words'")]
    [InlineData("en.yaml", "    - \"is tipping expected\"", "    - is tipping expected", "double quotes")]
    public void What_does_not_fit_together_stops_the_start(string file, string good, string bad, string remedy)
    {
        _copy.Replace($"topics/{file}", good, bad);

        _copy.Problems.ShouldContain(problem => problem.StartsWith("dialogs/topics/", StringComparison.Ordinal) && problem.Contains(remedy));
    }

    [Fact]
    public void An_answer_to_no_topic_is_refused()
    {
        _copy.Replace("clinic.yaml", "  tipping:", "  tiping:");

        _copy.Problems.ShouldHaveSingleItem().ShouldContain("write 'tipping'");
    }

    [Fact]
    public void A_clinic_may_leave_any_topic_out()
    {
        _copy.Replace("clinic.yaml", "answers:", "answers: {}\nunused:");
        var text = File.ReadAllText(_copy.PathOf("clinic.yaml"));
        File.WriteAllText(_copy.PathOf("clinic.yaml"), text[..text.IndexOf("unused:", StringComparison.Ordinal)]);

        _copy.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_label_that_does_not_exist_is_refused_in_an_article()
    {
        _copy.Replace("knowledge/en/knots.md", "labels: [ask_technique]", "labels: [ask_techniqe]");

        _copy.Problems.ShouldHaveSingleItem().ShouldContain("write 'ask_technique'");
    }

    public void Dispose() => _copy.Dispose();
}
