using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff.Cards;

/// <summary>
/// Text on a card, of one of two kinds: <see cref="Ours"/>, which may hold Markdown, and <see cref="Theirs"/>, which clients or staff typed
/// and which shows as it was typed, whatever it looks like. A string becomes one or the other by name only.
/// </summary>
public abstract record CardWords
{
    private protected CardWords()
    {
    }

    /// <summary>As it stands in a text of a card that is rendered as Markdown.</summary>
    public abstract string Markdown { get; }

    /// <summary>As it stands where nothing is rendered: titles of buttons, labels, what is read out.</summary>
    public abstract string Plain { get; }

    /// <summary>In one line, for a place inside a sentence.</summary>
    internal abstract Ours InASentence();
}

/// <summary>Words of ours.</summary>
public sealed record Ours : CardWords
{
    private Ours(string markdown, string plain) => (Markdown, Plain) = (markdown, plain);

    public static Ours Nothing { get; } = new("", "");

    public override string Markdown { get; }

    public override string Plain { get; }

    public static Ours Of(string markdown) => new(markdown, markdown.Replace("**", "", StringComparison.Ordinal));

    public static Ours Of(Spoken spoken)
    {
        ArgumentNullException.ThrowIfNull(spoken);
        return Of(spoken.Text);
    }

    /// <summary>A sentence with its placeholders filled; what is theirs stays harmless in it.</summary>
    public static Ours Say(Sentence sentence, params ReadOnlySpan<(string Name, CardWords Value)> values)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (markdown, plain) = (new (string, string)[values.Length], new (string, string)[values.Length]);
        for (var at = 0; at < values.Length; at++)
        {
            var value = values[at].Value.InASentence();
            markdown[at] = (values[at].Name, value.Markdown);
            plain[at] = (values[at].Name, value.Plain);
        }

        var bare = sentence with { Text = Of(sentence.Text).Plain };
        return new(sentence.Say(markdown).Text.Trim(), bare.Say(plain).Text.Trim());
    }

    /// <summary>One after the other, with something between; what is empty leaves no gap.</summary>
    public static Ours Join(string between, params ReadOnlySpan<CardWords?> parts)
    {
        List<Ours> shown = [];
        foreach (var part in parts)
        {
            if (part is not null && part.Plain.Length > 0)
            {
                shown.Add(part.InASentence());
            }
        }

        return new(string.Join(between, shown.Select(part => part.Markdown)), string.Join(between, shown.Select(part => part.Plain)));
    }

    internal static Ours OneLine(Theirs theirs) => new(Harmless.Line(theirs.Plain), theirs.Plain.ReplaceLineEndings(" "));

    internal override Ours InASentence() => this;
}

/// <summary>Words that somebody typed: cleaned of what cannot be seen, never longer than it was asked for, and rendered as nothing but text.</summary>
public sealed record Theirs : CardWords
{
    /// <summary>A message in full is seldom longer.</summary>
    public const int LongText = 600;

    public const int ShortText = 80;

    private Theirs(string plain) => Plain = plain;

    public override string Markdown => Harmless.Lines(Plain);

    public override string Plain { get; }

    /// <summary>A text of theirs; its lines stay lines.</summary>
    public static Theirs Of(string? text, int longest = LongText) => new(Harmless.Clean(text, longest));

    /// <summary>A name or another short thing: one line.</summary>
    public static Theirs Name(string? text) => new(Harmless.Clean(text?.ReplaceLineEndings(" "), ShortText));

    internal override Ours InASentence() => Ours.OneLine(this);
}
