namespace MassageBot.Host.Tests.Content;

public sealed class ContentChecksTests : IDisposable
{
    private readonly ContentCopy copy = new();

    [Theory]
    [InlineData("en", "  You're welcome.", "  This will cure you.", "cure")]
    [InlineData("en", "  You're welcome.", "  Relief guaranteed.", "guaranteed")]
    [InlineData("en", "  You're welcome.", "  It lowers Cortisol.", "cortisol")]
    [InlineData("es", "  De nada.", "  Esto le va a sanar.", "sanar")]
    [InlineData("es", "  De nada.", "  Garantizamos alivio.", "garantizamos")]
    [InlineData("es", "  De nada.", "  Es la curación.", "curacion")]
    public void A_promise_in_a_sentence_is_refused(string language, string good, string bad, string named)
    {
        copy.Replace($"wording/{language}/conversation.yaml", good, bad);

        var problem = copy.Problems.ShouldHaveSingleItem();

        problem.ShouldStartWith($"dialogs/wording/{language}/conversation.yaml:");
        problem.ShouldContain($"'{named}' promises more");
    }

    [Fact]
    public void A_promise_in_the_line_of_a_safety_rule_is_refused()
    {
        var line = File.ReadLines(copy.PathOf("triage/red-flags.yaml")).SkipWhile(text => !text.TrimEnd().EndsWith("en: |", StringComparison.Ordinal)).Skip(1).First();
        copy.Replace("triage/red-flags.yaml", line, line + " We guarantee it.");

        copy.Problems.ShouldContain(problem => problem.StartsWith("dialogs/triage/red-flags.yaml:") && problem.Contains("'guarantee' promises more"));
    }

    [Fact]
    public void Health_is_no_promise()
    {
        copy.Replace("wording/en/conversation.yaml", "  You're welcome.", "  Your health answers are safe and sound.");

        copy.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_promise_in_an_article_is_refused_on_its_line()
    {
        copy.Replace("knowledge/en/knots.md", "What people call a knot", "We detox\nwhat people call a knot");

        copy.Problems.ShouldHaveSingleItem().ShouldMatch(@"^dialogs/knowledge/en/knots\.md:\d+: 'detox' promises more");
    }

    [Fact]
    public void A_promise_in_a_clinics_answer_is_refused()
    {
        copy.Replace("clinic.yaml", "      Parking behind the building", "      We heal you, and parking behind the building");

        copy.Problems.ShouldHaveSingleItem().ShouldContain("'heal' promises more");
    }

    [Fact]
    public void The_name_of_another_business_is_refused()
    {
        copy.Replace("wording/en/conversation.yaml", "  You're welcome.", "  You're welcome at The Crafted Hand.");

        copy.Problems.ShouldHaveSingleItem().ShouldContain("another business");
    }

    [Fact]
    public void A_language_that_lacks_a_key_is_refused()
    {
        copy.Replace("wording/es/handoff.yaml", "passed: |\n  Ya se lo pasé a la recepción.\n", "");

        copy.Problems.ShouldBe(["dialogs/wording/es/handoff.yaml:4: 'passed' is missing from 'handoff'; add 'passed:' with its value"]);
    }

    [Fact]
    public void A_translation_that_loses_a_value_is_refused()
    {
        copy.Replace("wording/es/booking.yaml", "lo revisa y confirma. Su código es {code}.", "lo revisa y confirma.");

        copy.Problems.ShouldHaveSingleItem().ShouldContain("'booked-pending' leaves out {code}, which another language says; put it in");
    }

    [Fact]
    public void An_article_that_one_language_lacks_is_refused()
    {
        File.Delete(copy.PathOf("knowledge/es/gift.md"));

        copy.Problems.ShouldBe(["dialogs/knowledge/es/gift.md:1: the article is missing in this language (es); write it"]);
    }

    [Fact]
    public void An_article_too_long_for_a_chat_is_refused()
    {
        copy.Replace("knowledge/en/gift.md", "Many people", new string('x', 600) + " Many people");

        copy.Problems.ShouldHaveSingleItem().ShouldContain("shorten it to 600");
    }

    [Fact]
    public void An_article_without_front_matter_is_refused()
    {
        File.WriteAllText(copy.PathOf("knowledge/en/gift.md"), "A massage is a fine present.\n");

        copy.Problems.ShouldHaveSingleItem().ShouldStartWith("dialogs/knowledge/en/gift.md:1: begin the file with a line '---'");
    }

    [Fact]
    public void A_text_message_over_its_limit_is_refused()
    {
        copy.Replace("wording/en/triage.yaml", "screen-sms: |\n  Chest pain, trouble breathing,", "screen-sms: |\n  Please read all of this with great care, from the first word to the last, before you answer. Chest pain, trouble breathing,");

        copy.Problems.ShouldHaveSingleItem().ShouldContain("as a text message; shorten it to 306");
    }

    [Fact]
    public void A_file_that_nothing_reads_is_refused()
    {
        File.WriteAllText(copy.PathOf("wording/en/bookings.yaml"), "greeting: |\n  Hi.\n");

        copy.Problems.ShouldHaveSingleItem().ShouldStartWith("dialogs/wording/en/bookings.yaml:1: nothing reads this file");
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        File.Delete(copy.PathOf("sessions.yaml"));

        copy.Problems.ShouldBe(["dialogs/sessions.yaml:1: the file is missing; restore it"]);
    }

    public void Dispose() => copy.Dispose();
}
