using MassageBot.Core.Wording;

namespace MassageBot.Core.Notices;

/// <summary>Texts that the bot begins by itself. Each names the clinic; none names a massage, a therapist or anything of health: who reads it may be somebody else.</summary>
public sealed record NoticesWording
{
    /// <summary>A visit was booked elsewhere than by text.</summary>
    [Placeholders("clinic", "day", "time")]
    [SmsLimit(306)]
    public required Sentence Confirmation { get; init; }

    /// <summary>The form of a first visit, for who has not filled it in.</summary>
    [Placeholders("clinic", "day", "link")]
    [SmsLimit(306)]
    public required Sentence Form { get; init; }

    /// <summary>The client did not come: kindly, with the offer of another time.</summary>
    [Placeholders("clinic", "day")]
    [SmsLimit(306)]
    public required Sentence Missed { get; init; }

    /// <summary>Did all go well?</summary>
    [Placeholders("clinic")]
    [SmsLimit(306)]
    public required Sentence Care { get; init; }

    /// <summary>All went well: thanks.</summary>
    public required Sentence CareGlad { get; init; }

    /// <summary>Another visit? With how to stop.</summary>
    [Placeholders("clinic")]
    [SmsLimit(306)]
    public required Sentence Rebook { get; init; }

    /// <summary>A review? With the page, and how to stop.</summary>
    [Placeholders("clinic", "link")]
    [SmsLimit(306)]
    public required Sentence Review { get; init; }

    /// <summary>The clinic has to close; what the client wants instead.</summary>
    [Placeholders("clinic", "day", "time")]
    [SmsLimit(306)]
    public required Sentence Closed { get; init; }

    /// <summary>The therapist is away; what the client wants instead.</summary>
    [Placeholders("clinic", "day", "time")]
    [SmsLimit(306)]
    public required Sentence TherapistAway { get; init; }

    /// <summary>The therapist is away, and a colleague has time at the same hour; what the client wants.</summary>
    [Placeholders("clinic", "day", "time")]
    [SmsLimit(306)]
    public required Sentence AnotherTherapist { get; init; }

    /// <summary>The visit cannot be as it was booked, and another hour is held; what the client wants.</summary>
    [Placeholders("clinic", "day", "time", "newday", "newtime")]
    [SmsLimit(306)]
    public required Sentence AnotherTime { get; init; }

    /// <summary>The visit has moved to the time that was held.</summary>
    [Placeholders("day", "time")]
    public required Sentence PlaceTaken { get; init; }

    /// <summary>It could not be moved just now: people do it and tell.</summary>
    public required Sentence PlacePassedOn { get; init; }

    /// <summary>Not now: fine.</summary>
    public required Sentence NoThanks { get; init; }
}
