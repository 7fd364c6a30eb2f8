using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Triage;

/// <summary>
/// <c>utterances.tsv</c>: sentences with the rule each should raise, <c>NONE</c> for none, <c>ASK:rule</c> where a question will do. The rules'
/// authors have seen them, so they guard what is understood and say nothing of how well strangers are.
/// </summary>
public sealed class UtteranceTableTests
{
    /// <summary>Sentences that are read otherwise for now, each with what is wanted: this list may only grow shorter.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["no chest pain today but i had some yesterday climbing stairs"] = "denied for today and there yesterday: the question is asked",
        ["my dad had chest pain last year and wants a gift card"] = "long past and somebody else's: nothing is asked of who only wants a gift card",
        ["cant breathe through my nose, allergies are awful"] = "allergies are put on the therapist's note",
        ["im not suicidal or anything just really stressed"] = "the gentle line is said by a rule of its own, S01-ASK",
        ["there's a knot the last therapist called a lump, size of a pea"] = "the question is asked first",
        ["same sex couple here, do you do couples massage?"] = "P02 is about two people and changes nothing in the visit",
        ["what if i get... you know, aroused by accident"] = "an embarrassed question, answered kindly",
    };

    public static TheoryData<string, string, string> Rows => ReadRows();

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_raises_its_rule(string sentence, string language, string wanted)
    {
        var assessment = ShippedRules.Triage.Assess(sentence, language == "es" ? Language.Spanish : Language.English);

        wanted.Split(' ').Any(one => Holds(one, assessment)).ShouldBeTrue(string.Join(' ', assessment.Trace));
    }

    [Fact]
    public void What_is_read_otherwise_stands_in_the_table()
    {
        var sentences = Lines().Select(line => line[0]).ToHashSet();

        Otherwise.Keys.ShouldBeSubsetOf(sentences);
    }

    private static bool Holds(string wanted, TriageAssessment assessment) => wanted switch
    {
        "NONE" => assessment.Flags.IsEmpty,
        ['A', 'S', 'K', ..] => assessment.Flags.IsEmpty || assessment.Flags.Any(flag => wanted.EndsWith(flag.RuleId, StringComparison.Ordinal)),
        _ => assessment.Flags.Any(flag => flag.RuleId.TrimEnd('A', 'B') == wanted || flag.RuleId == wanted),
    };

    private static TheoryData<string, string, string> ReadRows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in Lines().Where(line => !Otherwise.ContainsKey(line[0])))
        {
            rows.Add(line[0], line[1], $"{line[2]} {line[3].Replace(',', ' ')}".Trim());
        }

        return rows;
    }

    private static IEnumerable<string[]> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Triage", "utterances.tsv")).Skip(1).Select(line => line.Split('\t'));
}
