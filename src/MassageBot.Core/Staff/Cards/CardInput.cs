using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Staff.Cards;

/// <summary>Something to fill in. What comes back under its <see cref="Id"/> is whatever a client cares to send: it is checked again.</summary>
public abstract record CardInput : CardElement
{
    private protected CardInput()
    {
    }

    public required string Id { get; init; }

    public required Ours Label { get; init; }

    /// <summary>What is wrong when it is missing; an input without is optional.</summary>
    public Ours? Required { get; init; }
}

public sealed record CardTextInput : CardInput
{
    public int Longest { get; init; } = 300;

    public bool IsLong { get; init; }

    public CardWords? Value { get; init; }
}

public sealed record CardChoiceInput : CardInput
{
    public required ImmutableArray<CardChoice> Choices { get; init; }

    /// <summary>The value of the one that is chosen to begin with.</summary>
    public string? Chosen { get; init; }

    /// <summary>All choices in sight, in place of a list that opens.</summary>
    public bool IsOpen { get; init; }
}

public sealed record CardChoice(string Value, CardWords Title);

public sealed record CardDateInput : CardInput
{
    public LocalDate? Value { get; init; }

    public LocalDate? Earliest { get; init; }

    public LocalDate? Latest { get; init; }
}

public sealed record CardTimeInput : CardInput
{
    public LocalTime? Value { get; init; }
}
