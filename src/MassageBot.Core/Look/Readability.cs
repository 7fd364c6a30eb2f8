namespace MassageBot.Core.Look;

/// <summary>Something that does not stand out enough from what is behind it.</summary>
/// <param name="Part">What is written or drawn, by its name.</param>
/// <param name="Behind">What is behind it, by its name.</param>
/// <param name="Contrast">1 to 21.</param>
/// <param name="Needed">The contrast that it needs.</param>
/// <param name="Better">A shade of the part that would do; null where none does.</param>
public sealed record TooFaint(string Part, string Behind, double Contrast, double Needed, Colour? Better);

/// <summary>Whether everybody can read a palette, by WCAG 2.2 AA: what is written by 4.5 to 1, controls by 3 to 1.</summary>
public static class Readability
{
    private const double Written = 4.5;
    private const double Drawn = 3;
    private const int Steps = 50;

    private static readonly Colour Black = new(0, 0, 0);
    private static readonly Colour White = new(255, 255, 255);

    /// <summary>What stands on what in the page. Lines only adorn and may be faint.</summary>
    private static readonly (string Part, string Behind, double Needed)[] Pairs =
    [
        ("text", "surface", Written),
        ("text", "ground", Written),
        ("quiet", "surface", Written),
        ("quiet", "ground", Written),
        ("accent", "surface", Written),
        ("accent", "ground", Written),
        ("on-accent", "accent", Written),
        // What the bot says, and links in it, on a breath of the accent.
        ("text", "accent-soft", Written),
        ("accent", "accent-soft", Written),
        ("alarm", "surface", Drawn),
    ];

    public static IReadOnlyList<TooFaint> Faults(Palette palette) =>
        [.. Pairs.Where(pair => !Holds(pair, palette)).Select(pair => new TooFaint(pair.Part, pair.Behind, Contrast(pair, palette), pair.Needed, Better(pair.Part, palette)))];

    private static bool Holds((string Part, string Behind, double Needed) pair, Palette palette) => Contrast(pair, palette) >= pair.Needed;

    private static double Contrast((string Part, string Behind, double Needed) pair, Palette palette) =>
        Colour.Contrast(palette.Named[pair.Part], palette.Named[pair.Behind]);

    /// <summary>The nearest shade towards black or white that stands out from all that it is seen on.</summary>
    private static Colour? Better(string part, Palette palette)
    {
        var seen = Pairs.Where(pair => pair.Part == part).ToList();
        var shades =
            from step in Enumerable.Range(1, Steps)
            from end in new[] { Black, White }
            let shade = end.Over(palette.Named[part], step / (double)Steps)
            where seen.TrueForAll(pair => Holds(pair, palette.With(part, shade)))
            select (Colour?)shade;
        return shades.FirstOrDefault();
    }
}
