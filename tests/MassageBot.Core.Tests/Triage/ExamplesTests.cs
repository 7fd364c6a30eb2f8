using MassageBot.Core.Wording;
using MassageBot.Host.Content;

namespace MassageBot.Core.Tests.Triage;

public sealed class ExamplesTests
{
    private static readonly Dictionary<string, Example> Examples = ReadExamples();

    public static TheoryData<string, string> Caught => Sentences(example => example.Caught);

    public static TheoryData<string, string> NotCaught => Sentences(example => example.NotCaught);

    [Theory]
    [MemberData(nameof(Caught))]
    public void A_sentence_of_a_rule_is_caught_by_it(string rule, string sentence)
    {
        var assessment = ShippedRules.Triage.Assess(sentence, Language.English);

        assessment.Flags.Select(flag => flag.RuleId).ShouldContain(rule);
    }

    [Theory]
    [MemberData(nameof(NotCaught))]
    public void A_near_miss_of_a_rule_is_left_alone(string rule, string sentence)
    {
        var assessment = ShippedRules.Triage.Assess(sentence, Language.English);

        assessment.Flags.Select(flag => flag.RuleId).ShouldNotContain(rule);
    }

    [Fact]
    public void Every_rule_has_at_least_three_sentences_of_each_kind()
    {
        var thin = ShippedRules.Rules.Rules.Select(rule => rule.Id)
            .Where(id => !Examples.TryGetValue(id, out var example) || example.Caught.Count < 3 || example.NotCaught.Count < 3);

        thin.ShouldBeEmpty();
    }

    private static TheoryData<string, string> Sentences(Func<Example, IReadOnlyList<string>> kind)
    {
        var data = new TheoryData<string, string>();
        foreach (var (rule, example) in Examples)
        {
            foreach (var sentence in kind(example))
            {
                data.Add(rule, sentence);
            }
        }

        return data;
    }

    private static Dictionary<string, Example> ReadExamples()
    {
        var problems = new ContentProblems();
        var file = Path.Combine(ShippedRules.Dialogs, "triage", "examples.yaml");
        return StrictYaml.Read<ExamplesFile>(file, problems)?.Rules.ToDictionary()
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.All));
    }

    private sealed record ExamplesFile
    {
        public required IReadOnlyDictionary<string, Example> Rules { get; init; }
    }

    private sealed record Example
    {
        [Phrases]
        public required IReadOnlyList<string> Caught { get; init; }

        [Phrases]
        public required IReadOnlyList<string> NotCaught { get; init; }
    }
}
