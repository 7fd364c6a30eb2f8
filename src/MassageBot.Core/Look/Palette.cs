namespace MassageBot.Core.Look;

/// <summary>All colours of one scheme, light or dark.</summary>
public sealed record Palette
{
    private const double Soft = 0.14;

    public static Palette Light { get; } = new()
    {
        Accent = Colour.Parse("#1b6454"),
        OnAccent = Colour.Parse("#ffffff"),
        Surface = Colour.Parse("#ffffff"),
        Ground = Colour.Parse("#f4f1ea"),
        Text = Colour.Parse("#1f2b28"),
        Quiet = Colour.Parse("#51605b"),
        Line = Colour.Parse("#c9d2cd"),
        Alarm = Colour.Parse("#b3261e"),
        OnAlarm = Colour.Parse("#ffffff"),
        Sample = Colour.Parse("#6b4a00"),
        SampleGround = Colour.Parse("#fdf1d3"),
    };

    public static Palette Dark { get; } = new()
    {
        Accent = Colour.Parse("#86d0ba"),
        OnAccent = Colour.Parse("#10251f"),
        Surface = Colour.Parse("#1b2623"),
        Ground = Colour.Parse("#121a18"),
        Text = Colour.Parse("#e7efec"),
        Quiet = Colour.Parse("#a9b9b3"),
        Line = Colour.Parse("#3b4a45"),
        Alarm = Colour.Parse("#ffb4ab"),
        OnAlarm = Colour.Parse("#4a0a06"),
        Sample = Colour.Parse("#f3d48a"),
        SampleGround = Colour.Parse("#352b12"),
    };

    public required Colour Accent { get; init; }

    public required Colour OnAccent { get; init; }

    public required Colour Surface { get; init; }

    public required Colour Ground { get; init; }

    public required Colour Text { get; init; }

    public required Colour Quiet { get; init; }

    public required Colour Line { get; init; }

    /// <summary>The number to call in an emergency. No clinic sets it: it has to look like nothing else.</summary>
    public required Colour Alarm { get; init; }

    public required Colour OnAlarm { get; init; }

    /// <summary>Notices of the page itself, with their ground.</summary>
    public required Colour Sample { get; init; }

    public required Colour SampleGround { get; init; }

    /// <summary>Behind what the bot says.</summary>
    public Colour AccentSoft => Accent.Over(Surface, Soft);

    /// <summary>This one, with the colours that the clinic has set in place of its own.</summary>
    public Palette With(OwnColours own) => this with
    {
        Accent = own.Accent ?? Accent,
        OnAccent = own.OnAccent ?? OnAccent,
        Surface = own.Surface ?? Surface,
        Ground = own.Ground ?? Ground,
        Text = own.Text ?? Text,
        Quiet = own.Quiet ?? Quiet,
        Line = own.Line ?? Line,
    };

    /// <summary>This one with another shade of what is written or pressed.</summary>
    public Palette With(string part, Colour colour) => part switch
    {
        "accent" => this with { Accent = colour },
        "on-accent" => this with { OnAccent = colour },
        "text" => this with { Text = colour },
        "quiet" => this with { Quiet = colour },
        _ => this,
    };

    /// <summary>By the names under which style sheets and scripts know them.</summary>
    public IReadOnlyDictionary<string, Colour> Named => new Dictionary<string, Colour>
    {
        ["accent"] = Accent,
        ["on-accent"] = OnAccent,
        ["accent-soft"] = AccentSoft,
        ["surface"] = Surface,
        ["ground"] = Ground,
        ["text"] = Text,
        ["quiet"] = Quiet,
        ["line"] = Line,
        ["alarm"] = Alarm,
        ["on-alarm"] = OnAlarm,
        ["sample"] = Sample,
        ["sample-ground"] = SampleGround,
    };
}
