using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Wording;

public sealed class SentenceTests
{
    [Fact]
    public void A_sentence_says_its_values_and_remembers_its_key()
    {
        var spoken = new Sentence("tea.ask", "{count} cups, {name}?").Say(("count", "2"), ("name", "Ada"));

        spoken.Text.ShouldBe("2 cups, Ada?");
        spoken.Keys.ShouldBe(["tea.ask"]);
    }

    [Fact]
    public void Two_texts_join_in_one_paragraph_and_keep_both_keys()
    {
        var joined = Spoken.From("one", "Hello.").Then(Spoken.From("two", "Tea?"));

        joined.Text.ShouldBe("Hello. Tea?");
        joined.Keys.ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Nothing_adds_nothing()
    {
        Spoken.Nothing.ThenParagraph(Spoken.From("two", "Tea?")).Text.ShouldBe("Tea?");
    }

    [Fact]
    public void A_joined_text_is_brief_where_a_part_is()
    {
        var joined = Spoken.From("one", "A long hello.").OrBrief(Spoken.From("one-brief", "Hi.")).Then(Spoken.From("two", "Tea?"));

        joined.Brief.ShouldBe("Hi. Tea?");
    }
}
