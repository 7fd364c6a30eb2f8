using MassageBot.Core.Wording;

namespace MassageBot.Core.Alerts;

/// <summary>What staff read of red flags, bookings that need a hand, and whatever else was raised.</summary>
public sealed record AlertsWording
{
    /// <summary>Headings of the card.</summary>
    [Placeholders("tier")]
    public required Sentence HeadingRedFlag { get; init; }

    public required Sentence HeadingCrisis { get; init; }

    public required Sentence HeadingMisconduct { get; init; }

    public required Sentence HeadingBoundary { get; init; }

    public required Sentence HeadingBookByHand { get; init; }

    public required Sentence HeadingCheckCalendar { get; init; }

    public required Sentence HeadingUndelivered { get; init; }

    /// <summary>A visit cannot be, and its client cannot be told by text.</summary>
    public required Sentence HeadingToCall { get; init; }

    /// <summary>Above the list.</summary>
    [Placeholders("count")]
    public required Sentence ListHeading { get; init; }

    public required Sentence ListEmpty { get; init; }

    /// <summary>Tiers of the rules.</summary>
    public required Sentence TierEmergency { get; init; }

    public required Sentence TierCrisis { get; init; }

    public required Sentence TierUrgent { get; init; }

    public required Sentence TierHold { get; init; }

    public required Sentence TierClearance { get; init; }

    public required Sentence TierModify { get; init; }

    public required Sentence TierLocal { get; init; }

    public required Sentence TierPolicy { get; init; }

    public required Sentence TierBoundary { get; init; }

    /// <summary>Labels.</summary>
    public required Sentence When { get; init; }

    public required Sentence Channel { get; init; }

    public required Sentence Rule { get; init; }

    public required Sentence Name { get; init; }

    public required Sentence Phone { get; init; }

    public required Sentence Wish { get; init; }

    public required Sentence Visit { get; init; }

    public required Sentence Reason { get; init; }

    [Placeholders("day", "time")]
    public required Sentence Moment { get; init; }

    /// <summary>Buttons.</summary>
    public required Sentence Take { get; init; }

    public required Sentence Called { get; init; }

    public required Sentence FalseAlarm { get; init; }

    public required Sentence Handled { get; init; }

    public required Sentence Retry { get; init; }

    public required Sentence ByHand { get; init; }

    public required Sentence GiveUp { get; init; }

    public required Sentence Look { get; init; }

    /// <summary>What has become of it.</summary>
    [Placeholders("who", "day", "time")]
    public required Sentence StateTaken { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateCalled { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateFalseAlarm { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateHandled { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateRetried { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateByHand { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateGivenUp { get; init; }

    /// <summary>Who decided where that is not known.</summary>
    public required Sentence Somebody { get; init; }

    public required Sentence OnceDecided { get; init; }

    public required Sentence CallFirst { get; init; }

    public required Sentence NoOffers { get; init; }

    public required Sentence Already { get; init; }
}
