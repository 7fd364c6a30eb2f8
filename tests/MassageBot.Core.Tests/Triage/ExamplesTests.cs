using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Triage;

namespace MassageBot.Core.Tests.Triage;

public sealed class ExamplesTests
{
    private const int Fewest = 3;

    private static readonly Dictionary<string, ExampleEntry> Examples = ReadExamples();

    public static TheoryData<string, Language, string> Caught => Sentences(example => example.Caught);

    public static TheoryData<string, Language, string> NotCaught => Sentences(example => example.NotCaught);

    [Theory]
    [MemberData(nameof(Caught))]
    public void A_sentence_of_a_rule_is_caught_by_it(string rule, Language language, string sentence)
    {
        var assessment = ShippedRules.Triage.Assess(sentence, language);

        assessment.Flags.Select(flag => flag.RuleId).ShouldContain(rule);
    }

    [Theory]
    [MemberData(nameof(NotCaught))]
    public void A_near_miss_of_a_rule_is_left_alone(string rule, Language language, string sentence)
    {
        var assessment = ShippedRules.Triage.Assess(sentence, language);

        assessment.Flags.Select(flag => flag.RuleId).ShouldNotContain(rule);
    }

    [Fact]
    public void Every_rule_has_at_least_three_sentences_of_each_kind_in_each_language()
    {
        var thin = ShippedRules.Rules.Rules.Select(rule => rule.Id)
            .Where(id => !Examples.TryGetValue(id, out var example) || ListsOf(example).Any(list => list.Count < Fewest));

        thin.ShouldBeEmpty();
    }

    private static IEnumerable<IReadOnlyList<string>> ListsOf(ExampleEntry example) =>
        [example.Caught.En, example.Caught.Es, example.NotCaught.En, example.NotCaught.Es];

    private static TheoryData<string, Language, string> Sentences(Func<ExampleEntry, ExampleSentences> kind)
    {
        var data = new TheoryData<string, Language, string>();
        foreach (var (rule, example) in Examples)
        {
            Add(data, rule, Language.English, kind(example).En);
            Add(data, rule, Language.Spanish, kind(example).Es);
        }

        return data;
    }

    private static void Add(TheoryData<string, Language, string> data, string rule, Language language, IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            data.Add(rule, language, sentence);
        }
    }

    private static Dictionary<string, ExampleEntry> ReadExamples()
    {
        var problems = new ContentProblems();
        var file = Path.Combine(ShippedRules.Dialogs, "triage", "examples.yaml");
        return StrictYaml.Read<ExamplesFile>(file, problems)?.Rules.ToDictionary()
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.All));
    }
}
