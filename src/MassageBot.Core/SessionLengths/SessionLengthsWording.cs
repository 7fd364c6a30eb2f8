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

    /// <summary>For what the client told, these minutes; the reason follows.</summary>
    [Placeholders("service", "minutes")]
    public required Sentence Recommended { get; init; }

    /// <summary>Why: one sore place.</summary>
    [Placeholders("minutes")]
    public required Sentence BecauseOneArea { get; init; }

    /// <summary>Why: several sore places.</summary>
    [Placeholders("minutes")]
    public required Sentence BecauseSeveralAreas { get; init; }

    /// <summary>Why: trouble that has lasted.</summary>
    [Placeholders("minutes")]
    public required Sentence BecauseLongStanding { get; init; }

    /// <summary>Why: the whole body once, evenly.</summary>
    [Placeholders("minutes")]
    public required Sentence BecauseWholeBody { get; init; }

    /// <summary>Words by which a length is doubted ("is 30 enough"). Found anywhere in a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> DoubtWords { get; init; }

    /// <summary>The doubted length is short for what the client told.</summary>
    [Placeholders("minutes")]
    public required Sentence TooShort { get; init; }

    /// <summary>The doubted length is enough for what the client told.</summary>
    [Placeholders("minutes")]
    public required Sentence Enough { get; init; }

    /// <summary>The doubted length is more than what the client told usually takes.</summary>
    [Placeholders("minutes")]
    public required Sentence MoreThanNeeded { get; init; }

    /// <summary>What so many minutes are long enough for, where the client has told nothing.</summary>
    [Placeholders("minutes", "needs")]
    public required Sentence EnoughFor { get; init; }

    /// <summary>In the middle of it.</summary>
    public required Sentence NeedOneArea { get; init; }

    /// <summary>In the middle of it.</summary>
    public required Sentence NeedSeveralAreas { get; init; }

    /// <summary>In the middle of it.</summary>
    public required Sentence NeedWholeBody { get; init; }

    /// <summary>Between the last two of them.</summary>
    public required Sentence Or { get; init; }

    /// <summary>How long each usually takes.</summary>
    [Placeholders("area", "several", "whole")]
    public required Sentence ByNeed { get; init; }

    /// <summary>Words by which the whole time at the clinic is asked. Found anywhere in a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> TotalWords { get; init; }

    /// <summary>The whole time of a first visit.</summary>
    [Placeholders("service", "minutes", "total", "early", "talk")]
    public required Sentence BlockOut { get; init; }

    /// <summary>The same where no talk is added.</summary>
    [Placeholders("service", "minutes", "total", "early")]
    public required Sentence BlockOutNoTalk { get; init; }

    /// <summary>The whole time for a client who was here before.</summary>
    [Placeholders("service", "minutes", "total", "early")]
    public required Sentence BlockOutLater { get; init; }

    /// <summary>Words by which it is asked whether the talk is part of the session. Found anywhere in a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> TalkWords { get; init; }

    /// <summary>The session begins with this many minutes of talk on a first visit.</summary>
    [Placeholders("minutes")]
    public required Sentence ConsultationInside { get; init; }

    /// <summary>This service has no talk of its own.</summary>
    [Placeholders("service")]
    public required Sentence NoConsultation { get; init; }

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
