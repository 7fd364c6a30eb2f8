using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffWords;

/// <summary>How staff change what the bot says, and teach it what it did not understand.</summary>
public sealed record StaffWordsWording
{
    /// <summary>Of <c>faq</c> alone.</summary>
    public required Sentence HowTo { get; init; }

    [Placeholders("topics")]
    public required Sentence Topics { get; init; }

    public required Sentence NoTopic { get; init; }

    /// <summary>The check of the content refuses it.</summary>
    [Placeholders("reason")]
    public required Sentence Refused { get; init; }

    public required Sentence Unchanged { get; init; }

    /// <summary>Headings of the card.</summary>
    [Placeholders("topic", "who")]
    public required Sentence HeadingProposed { get; init; }

    [Placeholders("topic")]
    public required Sentence HeadingLive { get; init; }

    [Placeholders("topic")]
    public required Sentence HeadingRefused { get; init; }

    [Placeholders("number")]
    public required Sentence Version { get; init; }

    [Placeholders("number", "old")]
    public required Sentence VersionReverts { get; init; }

    /// <summary>Labels.</summary>
    [Placeholders("language")]
    public required Sentence NowSaid { get; init; }

    [Placeholders("language")]
    public required Sentence NewWords { get; init; }

    [Placeholders("language")]
    public required Sentence Stays { get; init; }

    public required Sentence NothingSaid { get; init; }

    public required Sentence English { get; init; }

    public required Sentence Spanish { get; init; }

    /// <summary>Buttons.</summary>
    public required Sentence Approve { get; init; }

    public required Sentence Refuse { get; init; }

    public required Sentence NeedsSecond { get; init; }

    public required Sentence NeedsManager { get; init; }

    /// <summary>What has become of it.</summary>
    [Placeholders("who", "day", "time")]
    public required Sentence StateLive { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateRefused { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence StateWithdrawn { get; init; }

    /// <summary>Refusals.</summary>
    public required Sentence NotYourself { get; init; }

    /// <summary>Of <c>faq history</c>.</summary>
    public required Sentence HistoryHeading { get; init; }

    public required Sentence HistoryEmpty { get; init; }

    [Placeholders("number", "topic", "author", "day", "approver")]
    public required Sentence HistoryLine { get; init; }

    [Placeholders("number", "topic", "author", "day")]
    public required Sentence HistoryOpen { get; init; }

    public required Sentence NoVersion { get; init; }

    /// <summary>Of <c>unanswered</c>.</summary>
    [Placeholders("count")]
    public required Sentence UnansweredHeading { get; init; }

    public required Sentence UnansweredEmpty { get; init; }

    [Placeholders("count", "language", "label")]
    public required Sentence UnansweredTimes { get; init; }

    /// <summary>Input.</summary>
    public required Sentence Label { get; init; }

    /// <summary>Buttons.</summary>
    public required Sentence Take { get; init; }

    public required Sentence Drop { get; init; }

    public required Sentence Next { get; init; }

    [Placeholders("label")]
    public required Sentence Taken { get; init; }

    public required Sentence Dropped { get; init; }

    public required Sentence StandsElsewhere { get; init; }

    public required Sentence NotWritable { get; init; }
}
