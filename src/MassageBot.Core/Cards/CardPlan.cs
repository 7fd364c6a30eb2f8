namespace MassageBot.Core.Cards;

/// <summary>What the template of a card may ask for: single texts, and lists whose rows have fields of their own.</summary>
public sealed record CardPlan(string Name, IReadOnlyList<string> Texts, IReadOnlyDictionary<string, IReadOnlyList<string>> Lists)
{
    public const string Comparison = "comparison";
    public const string Glossary = "glossary";

    /// <summary>Every card has what is read out, and what stands there where it cannot be drawn.</summary>
    private static readonly string[] Everywhere = ["lang", "speak", "plain", "title"];

    public static IReadOnlyList<CardPlan> All { get; } =
    [
        new(Comparison, [.. Everywhere, "shared-title", "shared", "therapeutic", "relaxation"], new Dictionary<string, IReadOnlyList<string>>
        {
            ["rows"] = ["label", "therapeutic", "relaxation"],
            ["for-both"] = ["label", "text"],
        }),
        new(Glossary, [.. Everywhere, "therapeutic", "relaxation"], new Dictionary<string, IReadOnlyList<string>>
        {
            ["therapeutic-techniques"] = ["name", "text"],
            ["relaxation-techniques"] = ["name", "text"],
        }),
    ];
}
