using System.Collections.Immutable;

namespace MassageBot.Core.Staff.Cards;

/// <summary>What the body of a card is made of.</summary>
public abstract record CardElement
{
    private protected CardElement()
    {
    }
}

/// <summary>What a text or a section means to who reads it. A sign goes with every one that matters, so that nothing is told by colour alone.</summary>
public enum CardTone
{
    Plain,
    Subtle,
    Accent,
    Good,
    Warning,
    Attention,
}

public sealed record CardParagraph(CardWords Text) : CardElement
{
    public CardTone Tone { get; init; }

    public bool IsBold { get; init; }
}

/// <summary>Label and value, one pair a line.</summary>
public sealed record CardFacts(ImmutableArray<CardFact> Facts) : CardElement;

public sealed record CardFact(CardWords Label, CardWords Value);

/// <summary>Lines of a conversation, the newest last. Of too many the newest stay.</summary>
public sealed record CardTalk(ImmutableArray<CardLine> Lines) : CardElement;

/// <summary>Who said what, and when where that matters.</summary>
public sealed record CardLine(CardWords Speaker, CardWords Text)
{
    public string? Time { get; init; }
}

/// <summary>Rows in columns of equal letters. Of too many the first stay.</summary>
public sealed record CardTable(ImmutableArray<CardColumn> Columns, ImmutableArray<ImmutableArray<CardWords>> Rows) : CardElement;

public sealed record CardColumn(Ours Title)
{
    public bool IsNumber { get; init; }

    /// <summary>Longer values are cut: a telephone shows about 36 letters a line.</summary>
    public int Widest { get; init; } = 20;
}

/// <summary>Numbers as bars of text.</summary>
public sealed record CardBars(ImmutableArray<CardBar> Bars) : CardElement;

public sealed record CardBar(CardWords Label, int Count);

/// <summary>Elements that belong together, set apart from the rest, with buttons of their own.</summary>
public sealed record CardSection(ImmutableArray<CardElement> Elements) : CardElement
{
    public CardTone Tone { get; init; }

    public ImmutableArray<CardButton> Buttons { get; init; } = [];
}

/// <summary>Sections of one kind, such as the visits of a day. Of too many the first stay.</summary>
public sealed record CardList(ImmutableArray<CardSection> Sections) : CardElement;
