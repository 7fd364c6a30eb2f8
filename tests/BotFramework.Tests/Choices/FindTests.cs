using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Choices;

public sealed class FindTests
{
    [Theory]
    [InlineData("thigh", "thigh 0-4 1")]
    [InlineData("my left thigh, please", "thigh 8-12 1")]
    [InlineData("shoulder and thigh", "shoulder 0-7 1; thigh 13-17 1")]
    [InlineData("the upper back, not the back", "upper back 4-13 1; back 24-27 1")]
    [InlineData("the back of the shoulder and the back", "back 4-7 1; shoulder 16-23 1")]
    [InlineData("nothing hurts", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Values_are_found_where_they_are_said(string? utterance, string expected) =>
        Printed(Find.FindValues(utterance, Values("back", "upper back", "shoulder", "thigh"))).ShouldBe(expected);

    [Theory]
    [InlineData("B < C")]
    [InlineData("b >= c")]
    [InlineData("★★")]
    public void An_utterance_that_is_a_value_to_the_letter_names_that_value_alone(string utterance)
    {
        var found = Find.FindValues(utterance, Values("B < C", "B >= C", "B ??? C", "★", "★★")).Single();

        (found.Start, found.End, found.Resolution.Score).ShouldBe((0, utterance.Length - 1, 1f));
        found.Resolution.Value.ShouldBe(utterance, StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void A_part_of_a_value_counts_only_when_that_is_allowed()
    {
        var values = Values("room north", "room south");

        Find.FindValues("somewhere south", values).ShouldBeEmpty();
        Printed(Find.FindValues("somewhere south", values, new FindValuesOptions { AllowPartialMatches = true })).ShouldBe("room south 10-14 0.5");
    }

    [Fact]
    public void The_whole_of_a_value_goes_before_a_part_of_another()
    {
        var options = new FindValuesOptions { AllowPartialMatches = true };

        Printed(Find.FindValues("I take room south", Values("room north", "room south"), options)).ShouldBe("room south 7-16 1");
    }

    [Theory]
    [InlineData("hot black smooth stone", null, "hot stone 0-21 0.5")]
    [InlineData("hot black smooth stone", 1, "")]
    [InlineData("hot black smooth round stone", null, "")]
    [InlineData("hot black smooth round stone", 3, "hot stone 0-27 0.4")]
    [InlineData("stone that is hot", null, "")]
    public void Words_of_a_value_may_stand_a_little_apart_and_only_in_order(string utterance, int? distance, string expected) =>
        Printed(Find.FindValues(utterance, Values("hot stone"), new FindValuesOptions { MaxTokenDistance = distance })).ShouldBe(expected);

    [Fact]
    public void Each_value_is_found_once() =>
        Printed(Find.FindValues("thigh, thigh and thigh", Values("thigh"))).ShouldBe("thigh 0-4 1");

    [Fact]
    public void Another_tokenizer_can_be_given()
    {
        TokenizerFunction letters = (text, _) =>
            [.. text.Select((letter, i) => new Token { Start = i, End = i, Text = letter.ToString(), Normalized = letter.ToString() })];

        Printed(Find.FindValues("xbx", Values("b"), new FindValuesOptions { Tokenizer = letters })).ShouldBe("b 1-1 1");
    }

    [Fact]
    public void A_choice_is_found_by_its_value_its_button_and_its_synonyms()
    {
        var choices = Minutes();

        Found("60 please", choices).ShouldBe("60 as 60");
        Found("one hour please", choices).ShouldBe("60 as One hour");
        Found("the standard length", choices).ShouldBe("60 as standard");
    }

    [Fact]
    public void Values_and_buttons_can_be_left_out()
    {
        Found("60 please", Minutes(), new FindChoicesOptions { NoValue = true }).ShouldBeNull();
        Found("one hour please", Minutes(), new FindChoicesOptions { NoAction = true }).ShouldBeNull();
        Found("the standard length", Minutes(), new FindChoicesOptions { NoValue = true, NoAction = true }).ShouldBe("60 as standard");
    }

    [Fact]
    public void A_choice_that_is_only_a_button_is_found()
    {
        var choices = new List<Choice> { new() { Action = new CardAction(ActionTypes.ImBack, "Hot stone", value: "hot") } };

        Find.FindChoices("hot stone", choices).ShouldHaveSingleItem().Resolution.Index.ShouldBe(0);
    }

    [Fact]
    public void Without_values_there_is_nothing_to_look_for()
    {
        Should.Throw<ArgumentNullException>(() => Find.FindChoices("back", (IList<Choice>?)null));
        Should.Throw<ArgumentNullException>(() => Find.FindChoices("back", (IList<string>?)null));
        Find.FindChoices(null, ["back"]).ShouldBeEmpty();
    }

    private static List<Choice> Minutes() =>
    [
        new("30") { Action = new CardAction(ActionTypes.ImBack, "Half an hour", value: "30") },
        new("60") { Action = new CardAction(ActionTypes.ImBack, "One hour", value: "60"), Synonyms = ["standard", "usual"] },
    ];

    private static string? Found(string utterance, IList<Choice> choices, FindChoicesOptions? options = null) =>
        Find.FindChoices(utterance, choices, options).Select(found => $"{found.Resolution.Value} as {found.Resolution.Synonym}").FirstOrDefault();

    private static List<SortedValue> Values(params string[] values) =>
        [.. values.Select((value, index) => new SortedValue { Value = value, Index = index })];

    private static string Printed(IEnumerable<ModelResult<FoundValue>> results) => string.Join(
        "; ",
        results.Select(found => FormattableString.Invariant($"{found.Resolution.Value} {found.Start}-{found.End} {found.Resolution.Score}")));
}
