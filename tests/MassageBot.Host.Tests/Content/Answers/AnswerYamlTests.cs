using System.Collections.Immutable;
using MassageBot.Core.StaffWords;
using MassageBot.Host.Content.Answers;

namespace MassageBot.Host.Tests.Content.Answers;

public sealed class AnswerYamlTests
{
    private const string Clinic = """
        name: "Clinic"
        # Answers of ours.
        answers:
          ask_parking:
            # Ask Kim.
            en: |
              Old words,
              on two lines.
            es: |
              Palabras.

          ask_hours:
            en: |
              Nine to five.
        # The end.
        phone: "1"

        """;

    [Fact]
    public void Only_the_words_of_that_answer_change()
    {
        var changed = AnswerYaml.With(Clinic, Change("ask_parking", ("en", "New: # words")));

        changed.ShouldBe(Clinic.Replace("      Old words,\n      on two lines.\n", "      New: # words\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_language_is_added_to_an_answer() =>
        AnswerYaml.With(Clinic, Change("ask_hours", ("es", "De nueve a cinco."))).ShouldContain("      Nine to five.\n    es: |\n      De nueve a cinco.\n# The end.");

    [Fact]
    public void A_new_answer_stands_behind_the_others() =>
        AnswerYaml.With(Clinic, Change("ask_wifi", ("en", "Yes."), ("es", "Sí."))).ShouldContain("      Nine to five.\n  ask_wifi:\n    en: |\n      Yes.\n    es: |\n      Sí.\n# The end.");

    [Fact]
    public void A_clinic_without_answers_gets_its_first() =>
        AnswerYaml.With("name: \"Clinic\"\n", Change("ask_wifi", ("en", "Yes."))).ShouldBe("name: \"Clinic\"\nanswers:\n  ask_wifi:\n    en: |\n      Yes.\n");

    [Fact]
    public void Written_twice_it_is_the_same()
    {
        var once = AnswerYaml.With(Clinic, Change("ask_parking", ("en", "One\ntwo"), ("es", "Uno")));

        AnswerYaml.With(once, Change("ask_parking", ("en", "One\ntwo"), ("es", "Uno"))).ShouldBe(once);
    }

    [Fact]
    public void No_text_breaks_out_of_its_place()
    {
        var changed = AnswerYaml.With(Clinic, Change("ask_parking", ("en", "x\nphone: \"2\"\nanswers:")));

        changed.ShouldContain("      x\n      phone: \"2\"\n      answers:\n    es: |");
    }

    private static AnswerChange Change(string topic, params (string Language, string Text)[] texts) => new(topic, texts.ToImmutableDictionary(one => one.Language, one => one.Text));
}
