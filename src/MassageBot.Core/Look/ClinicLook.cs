namespace MassageBot.Core.Look;

/// <summary>
/// <c>look</c> in <c>dialogs/clinic.yaml</c>: how the clinic's page looks, and the chat on other sites where those set nothing of their own. What is left out is
/// as the program has it.
/// </summary>
public sealed record ClinicLook
{
    /// <summary>Names of typefaces that visitors may have on their own device, the first that is there counts; nothing is fetched.</summary>
    public string Font { get; init; } = "system-ui, Segoe UI, Roboto, Helvetica Neue, sans-serif";

    /// <summary>How round corners are, in pixels: 0 for square ones, 24 at most.</summary>
    public int Roundness { get; init; } = 12;

    /// <summary>For visitors whose system is light.</summary>
    public OwnColours Light { get; init; } = new();

    /// <summary>For visitors whose system is dark.</summary>
    public OwnColours Dark { get; init; } = new();

    /// <summary>Light and dark with all of their colours, by their key in the file.</summary>
    public IReadOnlyDictionary<string, Palette> Palettes => new Dictionary<string, Palette>
    {
        [LightKey] = Palette.Light.With(Light),
        [DarkKey] = Palette.Dark.With(Dark),
    };

    /// <summary>The key of <see cref="Light"/>.</summary>
    public const string LightKey = "light";

    /// <summary>The key of <see cref="Dark"/>.</summary>
    public const string DarkKey = "dark";
}

/// <summary>The colours that a clinic has set.</summary>
public sealed record OwnColours
{
    /// <summary>Buttons, links, and what the visitor has said.</summary>
    public Colour? Accent { get; init; }

    /// <summary>What is written on <see cref="Accent"/>.</summary>
    public Colour? OnAccent { get; init; }

    /// <summary>Behind the chat.</summary>
    public Colour? Surface { get; init; }

    /// <summary>Around the chat.</summary>
    public Colour? Ground { get; init; }

    public Colour? Text { get; init; }

    /// <summary>Small print.</summary>
    public Colour? Quiet { get; init; }

    /// <summary>Lines that only adorn.</summary>
    public Colour? Line { get; init; }
}
