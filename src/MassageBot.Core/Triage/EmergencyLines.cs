using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage;

/// <summary>Fills the country's numbers into the lines of rules, so that no rule holds one itself.</summary>
public static class EmergencyLines
{
    /// <summary>Names that a line may use.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["emergency", "crisis-line", "poison-control", "violence-line", "assault-line"];

    /// <summary>The sentence with every number in place. Lines for violence and assault that the clinic did not set come from <paramref name="hotlines"/> by placeholder name.</summary>
    public static Sentence Fill(Sentence line, EmergencyNumbers numbers, IReadOnlyDictionary<string, string> hotlines)
    {
        var text = line.Text
            .Replace("{emergency}", numbers.Emergency, StringComparison.Ordinal)
            .Replace("{crisis-line}", numbers.CrisisLine, StringComparison.Ordinal)
            .Replace("{poison-control}", numbers.PoisonControl, StringComparison.Ordinal);
        text = numbers.ViolenceLine.Length > 0 ? text.Replace("{violence-line}", numbers.ViolenceLine, StringComparison.Ordinal) : text;
        text = numbers.AssaultLine.Length > 0 ? text.Replace("{assault-line}", numbers.AssaultLine, StringComparison.Ordinal) : text;
        foreach (var (name, number) in hotlines)
        {
            text = text.Replace("{" + name + "}", number, StringComparison.Ordinal);
        }

        return line with { Text = text };
    }
}
