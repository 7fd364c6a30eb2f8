using System.Collections.Immutable;
using MassageBot.Core.Digest;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Digest;

public sealed class ReportTests
{
    private static readonly WeekFacts Quiet = Digested.Week with { Range = Digested.Week.Range.Before() };

    [Fact]
    public void A_week_is_one_table_beside_the_week_before()
    {
        var now = Digested.Week with
        {
            Conversations = Digested.Counts(("webchat", 20), ("sms", 9), ("directline", 1)),
            PassedOn = 8,
            Bookings = 12,
            Visits = 60,
            NoShows = 3,
            Waits = [Minutes(1), Minutes(4), Minutes(9)],
            NeverClaimed = 1,
        };
        var before = Quiet with { Conversations = Digested.Counts(("sms", 7)), PassedOn = 4, Visits = 19, NoShows = 2 };

        var figures = Figures(now, before);

        figures["Conversations"].ShouldBe(("30", "7"));
        figures["Self-served"].ShouldBe(("73%", "3 of 7"));
        figures["No-shows"].ShouldBe(("5%", "2 of 19"));
        figures["To a person"].ShouldBe(("4", "0"));
        figures["Median wait"].ShouldBe(("4 min", "–"));
    }

    [Fact]
    public void Of_a_week_in_which_nothing_happened_nothing_is_divided_by()
    {
        Report(Quiet, Quiet).Parts.ShouldHaveSingleItem();

        var figures = Figures(Quiet, Quiet);
        figures["Self-served"].ShouldBe(("–", "–"));
        figures["No-shows"].ShouldBe(("–", "–"));
    }

    [Fact]
    public void Where_the_calendar_was_silent_its_figures_are_said_to_be_unknown()
    {
        var figures = Figures(Quiet with { Visits = null, NoShows = null }, Quiet);

        figures["Visits"].ShouldBe(("unknown", "0"));
        figures["No-shows"].ShouldBe(("unknown", "–"));
    }

    [Fact]
    public void The_first_week_is_compared_with_nothing() => Figures(Digested.Week with { Bookings = 2 }, null)["Bookings"].ShouldBe(("2", "–"));

    [Theory]
    [InlineData(false, "fever 2")]
    [InlineData(true, "fever 2", "suicide 1")]
    public void Crises_and_reports_about_a_colleague_are_counted_for_managers_alone(bool forManagers, params string[] rules)
    {
        var week = Digested.Week with { Flags = Digested.Counts(("fever", 2)), FlagsForManagers = Digested.Counts(("suicide", 1)) };

        Bars(Report(week, Quiet, forManagers), Digested.Words.ByFlag).ShouldBe(rules);
    }

    [Fact]
    public void Both_doors_of_the_website_are_one_channel()
    {
        var week = Digested.Week with { Conversations = Digested.Counts(("webchat", 2), ("directline", 3), ("sms", 5), ("email", 1)) };

        Bars(Report(week, Quiet), Digested.Words.ByChannel).ShouldBe(["Text message 5", "Website 5", "Elsewhere 1"]);
    }

    [Fact]
    public void A_language_that_nobody_knows_is_said_to_be_unknown()
    {
        var week = Digested.Week with { Languages = Digested.Counts(("es", 2), ("", 1), ("en", 4)) };

        Bars(Report(week, Quiet), Digested.Words.ByLanguage).ShouldBe(["English 4", "Spanish 2", "unknown 1"]);
    }

    [Theory]
    [InlineData(new[] { 3 }, "3 min")]
    [InlineData(new[] { 9, 1 }, "5 min")]
    [InlineData(new[] { 0, 0 }, "<1 min")]
    [InlineData(new[] { 119 }, "119 min")]
    [InlineData(new[] { 1, 900, 950 }, "15 h")]
    public void The_wait_told_is_the_one_that_half_did_not_exceed(int[] minutes, string said) =>
        Figures(Digested.Week with { Waits = [.. minutes.Select(Minutes)] }, Quiet)["Median wait"].Week.ShouldBe(said);

    [Fact]
    public void What_clients_wrote_stands_apart_from_what_is_ours()
    {
        var week = Digested.Week with { Unanswered = [new UnansweredQuestion("do you take [dogs](x)?", 4)] };

        Report(week, Quiet).Parts.OfType<DigestPart.Heard>().ShouldHaveSingleItem().Questions.ShouldBe([new UnansweredQuestion("do you take [dogs](x)?", 4)]);
    }

    [Theory]
    [InlineData(2, null, 0, "unknown")]
    [InlineData(2, 0, 2, "unknown")]
    [InlineData(2, 1, 1, "1, 1 not known")]
    [InlineData(2, 2, 0, "2")]
    [InlineData(0, 0, 0, "0")]
    public void A_day_tells_what_is_not_known_of_forms(int first, int? missing, int unknown, string said)
    {
        var report = Report(Digested.Day with { FirstVisits = first, FormsMissing = missing, FormsUnknown = unknown });

        report.Title.ShouldBe("Today, Sunday, November 29");
        report.Parts.OfType<DigestPart.Facts>().ShouldHaveSingleItem().Lines.ShouldContain(("Forms missing", said));
    }

    [Fact]
    public void Free_times_are_listed_by_the_clock_and_the_rest_is_counted()
    {
        var gaps = Enumerable.Range(0, 10).Select(at => new DayGap("Mia", new LocalTime(18 - at, 0), new LocalTime(18 - at, 45))).ToImmutableArray();

        var report = Report(Digested.Day with { Gaps = gaps });

        var lines = report.Parts.OfType<DigestPart.Facts>().Last().Lines;
        lines[0].ShouldBe(("Mia", "9:00 AM–9:45 AM"));
        lines.Length.ShouldBe(8);
        report.Parts.OfType<DigestPart.Note>().Single().Text.ShouldBe("And 2 more.");
    }

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static Dictionary<string, (string Week, string Before)> Figures(WeekFacts now, WeekFacts? before) =>
        Report(now, before).Parts.OfType<DigestPart.Compared>().Single().Figures.ToDictionary(figure => figure.Name, figure => (figure.Week, figure.Before));

    private static List<string> Bars(DigestReport report, Sentence heading) =>
        [.. report.Parts.OfType<DigestPart.Bars>().Single(bars => bars.Heading == heading.Text).Counts.Select(bar => $"{bar.Name} {bar.Count}")];

    private static DigestReport Report(WeekFacts now, WeekFacts? before, bool forManagers = false) => new WeekReport(Digested.Words, Language.English).Of(now, before, forManagers);

    private static DigestReport Report(DayFacts day) => new DayReport(Digested.Words, Language.English).Of(day);
}
