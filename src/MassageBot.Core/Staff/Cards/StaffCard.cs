using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff.Cards;

/// <summary>A card for staff: typed, the same on every client of Teams, and never too large to be sent.</summary>
public sealed record StaffCard
{
    /// <summary>Teams refuses messages of 28 KB and more; the rest is for what is around the card.</summary>
    public const int MostBytes = 25_000;

    /// <summary>What it is in the log and in tests: <c>handoff.waiting</c>.</summary>
    public required string Name { get; init; }

    public required Language Language { get; init; }

    public required StaffCardsWording Wording { get; init; }

    public required CardWords Heading { get; init; }

    /// <summary>Stands before the heading: one of <see cref="CardSigns"/>.</summary>
    public string? Sign { get; init; }

    /// <summary>The quiet line below the heading: when, where, who.</summary>
    public CardWords? Subtle { get; init; }

    public ImmutableArray<CardElement> Body { get; init; } = [];

    /// <summary>Six in a row; what is secondary comes last, behind the three dots.</summary>
    public ImmutableArray<CardButton> Buttons { get; init; } = [];

    public CardRefresh? Refresh { get; init; }

    /// <summary>As wide as the conversation, for tables.</summary>
    public bool IsWide { get; init; }

    /// <summary>As Adaptive Card 1.5, below <see cref="MostBytes"/>: lists are shortened and say by how much; the buttons always stay.</summary>
    public ReplyCard ToCard() => new(Name, CardFit.Json(this));
}

/// <summary>Signs before headings, used sparingly: each means the same on every card.</summary>
public static class CardSigns
{
    public const string Waiting = "⏳";
    public const string Visit = "📅";
    public const string Money = "💳";
    public const string Health = "🩺";
    public const string Complaint = "💬";
    public const string Safety = "⚠️";
    public const string Urgent = "❗";
    public const string Done = "✔️";
    public const string Words = "📝";
    public const string Numbers = "📊";
}
