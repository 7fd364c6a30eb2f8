namespace MassageBot.Core.Wording;

/// <summary>Phrases that mean one thing wherever they stand alone. <c>dialogs/wording/&lt;lang&gt;/listening.yaml</c>.</summary>
/// <remarks>Compared with the whole message, both folded (<see cref="Fold"/>): they never match inside a longer sentence.</remarks>
public sealed record ListeningWording
{
    /// <summary>Forget everything and begin again.</summary>
    [Phrases]
    public required IReadOnlyList<string> StartOver { get; init; }

    /// <summary>One question back.</summary>
    [Phrases]
    public required IReadOnlyList<string> Back { get; init; }

    /// <summary>Drop what is going on.</summary>
    [Phrases]
    public required IReadOnlyList<string> Drop { get; init; }

    /// <summary>After an emergency line: a joke, a typo, resolved.</summary>
    [Phrases]
    public required IReadOnlyList<string> Withdrawn { get; init; }

    /// <summary>Asked whether anything has changed since the last answers: nothing has.</summary>
    [Phrases]
    public required IReadOnlyList<string> Unchanged { get; init; }

    /// <summary>Wants this language ("in English please", "English").</summary>
    [Phrases]
    public required IReadOnlyList<string> ThisLanguage { get; init; }

    /// <summary>At the read-back: no reminder texts.</summary>
    [Phrases]
    public required IReadOnlyList<string> NoTexts { get; init; }

    /// <summary>At the read-back: do not keep the health answers.</summary>
    [Phrases]
    public required IReadOnlyList<string> KeepNothing { get; init; }

    /// <summary>Other times than those offered.</summary>
    [Phrases]
    public required IReadOnlyList<string> OtherTimes { get; init; }

    /// <summary>Asked which of several: every one of them.</summary>
    [Phrases]
    public required IReadOnlyList<string> AllOfThem { get; init; }

    /// <summary>Asked which of several: the one that is for somebody else.</summary>
    [Phrases]
    public required IReadOnlyList<string> SomeoneElses { get; init; }

    /// <summary>Takes the time that came free.</summary>
    [Phrases]
    public required IReadOnlyList<string> TakeOffer { get; init; }

    /// <summary>Does not want the time that came free, and waits on.</summary>
    [Phrases]
    public required IReadOnlyList<string> PassOffer { get; init; }

    /// <summary>Waits no more.</summary>
    [Phrases]
    public required IReadOnlyList<string> LeaveWaitlist { get; init; }

    /// <summary>Does not know or does not care which ("whatever you think", "you decide").</summary>
    [Phrases]
    public required IReadOnlyList<string> NoPreference { get; init; }

    /// <summary>Back after hours: goes on with what was open.</summary>
    [Phrases]
    public required IReadOnlyList<string> GoOn { get; init; }

    /// <summary>Words that say something is to be different ("change", "wrong"); with one of the two below they ask for that question again.</summary>
    [Phrases]
    public required IReadOnlyList<string> ChangeWords { get; init; }

    /// <summary>Words for the name on the visit.</summary>
    [Phrases]
    public required IReadOnlyList<string> NameWords { get; init; }

    /// <summary>Words for the client's number.</summary>
    [Phrases]
    public required IReadOnlyList<string> NumberWords { get; init; }

    /// <summary>Rude words at the bot: several words anywhere in the message, single ones only as the whole of it.</summary>
    [Phrases]
    public required IReadOnlyList<string> Abuse { get; init; }

    /// <summary>Names of this language, in whatever language they are said.</summary>
    [Phrases]
    public required IReadOnlyList<string> LanguageNames { get; init; }

    /// <summary>The other words of a wish to change the language: a message of these and the name of one asks for nothing else.</summary>
    [Phrases]
    public required IReadOnlyList<string> LanguageRequestWords { get; init; }

    /// <summary>With the words for name or number: it is to be another one.</summary>
    [Phrases]
    public required IReadOnlyList<string> OtherWords { get; init; }

    /// <summary>Words for the day and hour of the visit.</summary>
    [Phrases]
    public required IReadOnlyList<string> DayWords { get; init; }

    /// <summary>Words for the kind of massage.</summary>
    [Phrases]
    public required IReadOnlyList<string> MassageWords { get; init; }

    /// <summary>Words for how long it lasts.</summary>
    [Phrases]
    public required IReadOnlyList<string> LengthWords { get; init; }

    /// <summary>What may stand around rude words without making them a threat.</summary>
    [Phrases]
    public required IReadOnlyList<string> AbuseAround { get; init; }

    /// <summary>Anywhere in an answer to "shall I cancel it?": yes, whatever else was refused ("no, don't move it, just cancel please").</summary>
    [Phrases]
    public required IReadOnlyList<string> CancelAnyway { get; init; }

    /// <summary>The same the other way: the visit stays.</summary>
    [Phrases]
    public required IReadOnlyList<string> KeepVisit { get; init; }
}
