using MassageBot.Core.Wording;

namespace MassageBot.Core.SessionLengths;

/// <summary>Session lengths and prices.</summary>
public sealed record SessionLengthsWording
{
    /// <summary>The general pattern: spa about 45 minutes as a set routine, therapeutic 60 to 90 plus the talk at the start.</summary>
    public required Sentence Pattern { get; init; }

    /// <summary>Before the clinic’s own lines.</summary>
    public required Sentence MenuIntro { get; init; }

    /// <summary>One line per service: its lengths.</summary>
    [Placeholders("service", "lengths")]
    public required Sentence MenuLine { get; init; }

    /// <summary>On a first therapeutic visit this many minutes for the talk come on top.</summary>
    [Placeholders("minutes")]
    public required Sentence Consultation { get; init; }

    /// <summary>Lengths of one service.</summary>
    [Placeholders("service", "lengths")]
    public required Sentence ServiceLengths { get; init; }

    /// <summary>Before price lines.</summary>
    public required Sentence PriceIntro { get; init; }

    /// <summary>One line per service.</summary>
    [Placeholders("service", "prices")]
    public required Sentence PriceLine { get; init; }

    /// <summary>One price.</summary>
    [Placeholders("service", "minutes", "price")]
    public required Sentence PriceOf { get; init; }

    /// <summary>One length with its price, as part of a list: "60 min $95".</summary>
    [Placeholders("minutes", "price")]
    public required Sentence LengthPrice { get; init; }

    /// <summary>After it with nothing else open.</summary>
    public required Sentence WhatNext { get; init; }
}
