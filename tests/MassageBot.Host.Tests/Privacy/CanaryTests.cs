using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Operations;

namespace MassageBot.Host.Tests.Privacy;

public sealed class CanaryTests(PlantedClinic planted) : IClassFixture<PlantedClinic>
{
    private static readonly string[] Numbers = [Canaries.Card, Canaries.SocialSecurity, "4111 1111", "123-45-6789", "\"4111\",\"1111\""];

    [Fact]
    public void No_log_of_any_category_holds_what_was_planted()
    {
        var entries = planted.Logs.Entries.ToList();

        entries.Count.ShouldBeGreaterThan(3);
        Found(entries).ShouldBeEmpty();
    }

    [Fact]
    public void No_span_of_any_source_holds_what_was_planted()
    {
        var spans = planted.Spans.ToList();

        spans.ShouldContain(span => span.StartsWith("MassageBot/", StringComparison.Ordinal));
        Found(spans).ShouldBeEmpty();
    }

    [Fact]
    public void No_metric_holds_what_was_planted()
    {
        planted.Metrics.ShouldContain("massagebot_turns_total");
        Found([planted.Metrics]).ShouldBeEmpty();
    }

    [Fact]
    public void No_refusal_quotes_what_was_sent()
    {
        planted.Refusals.Count.ShouldBeGreaterThan(25);
        Found(planted.Refusals).ShouldBeEmpty();
    }

    [Fact]
    public void Card_and_social_security_numbers_are_in_no_file()
    {
        var bytes = string.Concat(Directory.GetFiles(planted.Clinic.Folder, "*.db*", SearchOption.AllDirectories).Select(OperationsClinic.Bytes));

        bytes.ShouldContain(Canaries.Text);
        bytes.ShouldContain(Canaries.Phone);
        Numbers.Where(number => bytes.Contains(number, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_was_planted_holds_up_the_others()
    {
        var load = await planted.Clinic.Get<IStorageProbe>().LoadAsync(CancellationToken.None);

        load.InboxWaiting.ShouldBe(0);
    }

    private List<string> Found(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => Canaries.In(text, planted.Tokens).Select(canary => $"{canary} in {text}"))];
}
