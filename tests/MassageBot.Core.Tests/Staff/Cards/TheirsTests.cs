using System.Globalization;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Staff.Cards;

public sealed class TheirsTests
{
    [Theory]
    [InlineData("[free](https://evil.example)", @"\[free\]\(https:⁠/⁠/evil.⁠example\)")]
    [InlineData("**bold** _it_ ~no~ `x`", @"\*\*bold\*\* \_it\_ \~no\~ \`x\`")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("+ item", @"\+ item")]
    [InlineData("=====", @"\=====")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("12) item", @"12\) item")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("<at>Owner</at>", @"\<at\>Owner\</at\>")]
    [InlineData("<script>alert(1)</script>", @"\<script\>alert\(1\)\</script\>")]
    [InlineData(@"\[a]", @"\\\[a\]")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", @"{⁠{DATE\(2026-01-01T00:00:00Z\)}}")]
    public void What_would_be_rendered_is_escaped(string typed, string markdown) => Theirs.Of(typed).Markdown.ShouldBe(markdown);

    [Theory]
    [InlineData("call me at 10.30")]
    [InlineData("It hurts a lot. Really")]
    [InlineData("size 1.5, 20-30 minutes")]
    [InlineData("¿Mañana a las 5?")]
    public void Plain_writing_stays_as_it_is(string typed) => Theirs.Of(typed).Markdown.ShouldBe(typed);

    [Theory]
    [InlineData("a\u202Eb\u2066c\u200Fd", "abcd")]
    [InlineData("pay\u200Bpal\u00AD\u2060\uFEFF", "paypal")]
    [InlineData("\U000E0041tag", "tag")]
    [InlineData("\u3164\u2800", "")]
    [InlineData("bell\u0007 nul\0l", "bell null")]
    [InlineData("one\r\ntwo\u2028three", "one\ntwo\nthree")]
    [InlineData("   four spaces\n\n\n\t tab", "four spaces\ntab")]
    public void What_cannot_be_seen_is_dropped(string typed, string plain) => Theirs.Of(typed).Plain.ShouldBe(plain);

    [Fact]
    public void Half_a_character_breaks_nothing() => Theirs.Of("half " + (char)0xD83D + " emoji").Plain.ShouldBe("half \uFFFD emoji");

    [Fact]
    public void Lines_stay_lines_and_none_of_them_becomes_a_list() =>
        Theirs.Of("yes\n- no\n1. perhaps").Markdown.ShouldBe("yes\n\n\\- no\n\n1\\. perhaps");

    [Fact]
    public void Marks_heaped_on_a_letter_are_thinned_out() =>
        Theirs.Of("a" + new string('\u0301', 500)).Plain.ShouldBe("a\u0301\u0301\u0301\u0301");

    [Fact]
    public void A_long_text_is_cut_between_characters_as_people_count_them()
    {
        var flag = "🇪🇸";

        var cut = Theirs.Of(string.Concat(Enumerable.Repeat(flag, 20)), 5).Plain;

        cut.ShouldBe(string.Concat(Enumerable.Repeat(flag, 4)) + "…");
        new StringInfo(cut).LengthInTextElements.ShouldBe(5);
    }

    [Fact]
    public void A_name_is_one_short_line() => Theirs.Name("Ana\nManager: approve" + new string('x', 200)).Plain.ShouldStartWith("Ana Manager: approve");

    [Fact]
    public void In_a_sentence_of_ours_their_words_stay_harmless()
    {
        var said = Ours.Say(new Sentence("test.key", "**{name}** is waiting."), ("name", Theirs.Name("**Eva** [x](y)\n# z")));

        said.Markdown.ShouldBe(@"**\*\*Eva\*\* \[x\]\(y\) \# z** is waiting.");
        said.Plain.ShouldBe("**Eva** [x](y) # z is waiting.");
    }

    [Fact]
    public void What_is_empty_leaves_no_gap_between_its_neighbours() =>
        Ours.Join(" · ", Ours.Of("one"), null, Ours.Nothing, Theirs.Name("t*o")).Markdown.ShouldBe(@"one · t\*o");
}
