using System.Collections.Immutable;

namespace MassageBot.Core.Wording;

/// <summary>One sentence of <c>dialogs/wording</c>: its key (<c>booking.ask-minutes</c>) and its text with <c>{placeholders}</c>.</summary>
public sealed record Sentence(string Key, string Text)
{
    /// <summary>Another way to say what <paramref name="first"/> says: it goes by its key.</summary>
    public Sentence InPlaceOf(Sentence first) => this with { Key = first.Key };

    /// <summary>The sentence as said, each placeholder replaced by its value. Placeholders are checked when content is read,
    /// so that one without a value here is a mistake in code.</summary>
    public Spoken Say(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Text;
        foreach (var (name, value) in values)
        {
            // "10:00 a. m." ends a sentence by its own full stop.
            text = value.EndsWith('.') ? text.Replace("{" + name + "}.", value, StringComparison.Ordinal) : text;
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return new Spoken(text, [Key]);
    }
}

/// <summary>Text ready to be sent, with the keys of the sentences it was made of (so that tests can ask which was said).</summary>
public sealed record Spoken(string Text, ImmutableArray<string> Keys)
{
    /// <summary>The same in fewer words, for channels with little room (a text message); null when there is none.</summary>
    public string? Brief { get; init; }

    /// <summary>The same with what its cards hold written out, for channels that show no cards; null when it brings none.</summary>
    public string? Plain { get; init; }

    /// <summary>Cards below the text, where the channel shows them.</summary>
    public ImmutableArray<ReplyCard> Cards { get; init; } = [];

    public static Spoken Nothing { get; } = new("", []);

    /// <summary>Text that stands in no wording file: a clinic's own answer, a knowledge article. The key names where it came from.</summary>
    public static Spoken From(string key, string text) => new(text, [key]);

    public bool IsEmpty => Text.Length == 0;

    /// <summary>Both, one after the other in the same paragraph.</summary>
    public Spoken Then(Spoken next) => Join(next, " ");

    /// <summary>Both, the second in a paragraph of its own.</summary>
    public Spoken ThenParagraph(Spoken next) => Join(next, "\n\n");

    /// <summary>The same with a shorter form for channels with little room.</summary>
    public Spoken OrBrief(Spoken shorter) => this with { Brief = shorter.Text };

    private Spoken Join(Spoken next, string between)
    {
        if (IsEmpty)
        {
            return next;
        }

        return next.IsEmpty ? this : new Spoken(Text + between + next.Text, Keys.AddRange(next.Keys))
        {
            Brief = JoinForm(Brief, next.Brief, next, between),
            Plain = JoinForm(Plain, next.Plain, next, between),
            Cards = Cards.AddRange(next.Cards),
        };
    }

    /// <summary>One of the other forms of both: the one that has none is said as it is.</summary>
    private string? JoinForm(string? mine, string? theirs, Spoken next, string between) =>
        mine is null && theirs is null ? null : string.Join(between, new[] { mine ?? Text, theirs ?? next.Text }.Where(part => part.Length > 0));
}
