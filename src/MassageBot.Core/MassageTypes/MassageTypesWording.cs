using MassageBot.Core.Wording;

namespace MassageBot.Core.MassageTypes;

/// <summary>Sentences around the explanations of massage types; the explanations themselves are knowledge articles.</summary>
public sealed record MassageTypesWording
{
    /// <summary>After an explanation with nothing else open: help choosing, lengths, or a time?</summary>
    public required Sentence WhatNext { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceHelpMeChoose { get; init; }

    /// <summary>Button: how long sessions are.</summary>
    public required Sentence ChoiceLengths { get; init; }

    /// <summary>Button: therapeutic or spa, what is the difference.</summary>
    public required Sentence ChoiceDifference { get; init; }

    /// <summary>The technique is part of this service of the menu.</summary>
    [Placeholders("service")]
    public required Sentence TechniqueOnMenu { get; init; }

    /// <summary>Not on the menu; the front desk can say whether a therapist does it.</summary>
    public required Sentence TechniqueNotOnMenu { get; init; }
}
