using MassageBot.Bot.Tests.Rehearsal;

namespace MassageBot.Bot.Tests.Topics;

/// <summary>Every question of the fact table, asked through the bot, gets an answer that holds the fact.</summary>
public sealed class FactTests
{
    /// <summary>Facts that no article tells: the menu, the guide, the clinic's own answers and the safety rules do. A key that ends in a dot stands for all below it.</summary>
    private static readonly (string Key, string[] Facts)[] Elsewhere =
    [
        ("session-lengths.", ["L01", "L02", "L03", "L04"]),
        ("cards.comparison-said", ["M01", "M02", "P01", "P02", "P04"]),
        ("cards.glossary-said", ["M02", "T01"]),
        ("topics.phone", ["O01"]),
        ("topics.email", ["O03"]),
        ("clinic.ask_location", ["O03"]),
        ("clinic.license_numbers", ["O03"]),
        ("clinic.ask_credentials", ["C01", "C02"]),
        ("clinic.gift_card_buy", ["V04"]),
        ("clinic.chiropractor", ["X01"]),
        ("triage.ask-need", ["B03", "P02", "W01", "W02", "W03", "W04"]),
        ("triage.ask-where", ["W01", "W02"]),
        ("red-flags.c06", ["K01"]),
        ("booking.", ["O01"]),
        ("handoff.", ["O02", "W04"]),
    ];

    /// <summary>Of the table for clients; background (N), what is not for the bot to say (W05) and others' contacts are left out.</summary>
    private static readonly string[] ForClients =
    [
        "P01", "P02", "P03", "P04", "P05", "P06", "P07", "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09",
        "A01", "A02", "A03", "A04", "A05", "C01", "C02", "C03", "C04", "C05", "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09",
        "L01", "L02", "L03", "L04", "V01", "V02", "V03", "V04", "R01", "R02", "R03", "R04", "K01", "K02", "K03",
        "W01", "W02", "W03", "W04", "M01", "M02", "X01", "O01",
    ];

    private static readonly string[] Positions =
        ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D13", "D14", "D15"];

    public static TheoryData<string, string, string> Questions
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in AskedQuestions.Read<FactQuestion>("facts.jsonl"))
            {
                data.Add(row.Fact, "en", row.En);
                data.Add(row.Fact, "es", row.Es);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_gets_its_fact(string fact, string language, string question)
    {
        var said = await AskedQuestions.AskAsync(language, question);

        AskedQuestions.IsFallback(said).ShouldBeFalse(said.Text);
        said.Keys.SelectMany(FactsOf).ShouldContain(fact, $"{string.Join(", ", said.Keys)}: {said.Text}");
    }

    [Fact]
    public void Every_fact_for_clients_is_asked_for()
    {
        ForClients.Except(AskedQuestions.Read<FactQuestion>("facts.jsonl").Select(row => row.Fact)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_position_is_held_by_the_same_articles_in_both_languages()
    {
        var held = Talk.Content.Knowledge.Articles.ToDictionary(
            pair => pair.Key, pair => pair.Value.SelectMany(article => article.Facts.Select(fact => $"{fact} {article.Id}")).Order().ToList());

        held.Values.ShouldAllBe(facts => facts.SequenceEqual(held.Values.First()));
        Positions.Except(held.Values.First().Select(fact => fact.Split(' ')[0])).ShouldBeEmpty();
    }

    private static IEnumerable<string> FactsOf(string key)
    {
        var article = key.StartsWith("knowledge.", StringComparison.Ordinal) ? key["knowledge.".Length..] : null;
        return article is null
            ? Elsewhere.Where(one => key == one.Key || (one.Key.EndsWith('.') && key.StartsWith(one.Key, StringComparison.Ordinal))).SelectMany(one => one.Facts)
            : Talk.Content.Knowledge.Articles.Values.SelectMany(articles => articles).Where(one => one.Id == article).SelectMany(one => one.Facts);
    }
}
