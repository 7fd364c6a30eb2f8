using MassageBot.Core.Wording;

namespace MassageBot.Core.Handoff;

/// <summary>What staff read about clients who want a person.</summary>
public sealed record StaffHandoffWording
{
    /// <summary>Heading of the card.</summary>
    [Placeholders("name")]
    public required Sentence HeadingWaiting { get; init; }

    [Placeholders("name")]
    public required Sentence HeadingCallBack { get; init; }

    [Placeholders("who", "name")]
    public required Sentence HeadingClaimed { get; init; }

    [Placeholders("who", "name")]
    public required Sentence HeadingSnoozed { get; init; }

    [Placeholders("name")]
    public required Sentence HeadingOver { get; init; }

    [Placeholders("name")]
    public required Sentence HeadingYours { get; init; }

    /// <summary>A client without a name.</summary>
    public required Sentence Somebody { get; init; }

    [Placeholders("channel", "matter", "time")]
    public required Sentence Since { get; init; }

    [Placeholders("minutes")]
    public required Sentence TakenAfter { get; init; }

    [Placeholders("who", "time")]
    public required Sentence EndedClosed { get; init; }

    [Placeholders("who", "time")]
    public required Sentence EndedReturned { get; init; }

    [Placeholders("who", "time")]
    public required Sentence EndedCalled { get; init; }

    [Placeholders("time")]
    public required Sentence EndedForgotten { get; init; }

    /// <summary>What it is about, in a word: never a health word.</summary>
    public required Sentence ClassOther { get; init; }

    public required Sentence ClassBooking { get; init; }

    public required Sentence ClassBilling { get; init; }

    public required Sentence ClassHealth { get; init; }

    public required Sentence ClassComplaint { get; init; }

    public required Sentence ClassSafety { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Claim { get; init; }

    public required Sentence Called { get; init; }

    public required Sentence Return { get; init; }

    public required Sentence Transfer { get; init; }

    public required Sentence Snooze { get; init; }

    public required Sentence Close { get; init; }

    public required Sentence LookAgain { get; init; }

    public required Sentence TransferTo { get; init; }

    public required Sentence SnoozeFor { get; init; }

    [Placeholders("minutes")]
    public required Sentence Minutes { get; init; }

    public required Sentence Phone { get; init; }

    public required Sentence Wish { get; init; }

    public required Sentence Language { get; init; }

    /// <summary>Name of a line of the card.</summary>
    public required Sentence Constraints { get; init; }

    public required Sentence Notes { get; init; }

    public required Sentence English { get; init; }

    public required Sentence Spanish { get; init; }

    public required Sentence ScreenClear { get; init; }

    [Placeholders("count", "rules")]
    public required Sentence ScreenFlags { get; init; }

    public required Sentence ScreenOpen { get; init; }

    public required Sentence HealthHidden { get; init; }

    public required Sentence Assistant { get; init; }

    /// <summary>After a claim in a private chat.</summary>
    [Placeholders("name")]
    public required Sentence HowToTalk { get; init; }

    /// <summary>After a claim in a channel.</summary>
    [Placeholders("name")]
    public required Sentence InTheThread { get; init; }

    /// <summary>A line of the client.</summary>
    [Placeholders("name", "text")]
    public required Sentence ClientSaid { get; init; }

    [Placeholders("who")]
    public required Sentence HeldBy { get; init; }

    public required Sentence NoneHere { get; init; }

    public required Sentence Noted { get; init; }

    public required Sentence NoteHow { get; init; }

    public required Sentence OnlyText { get; init; }

    [Placeholders("count")]
    public required Sentence LongText { get; init; }

    [Placeholders("name")]
    public required Sentence WantsNoTexts { get; init; }

    [Placeholders("name")]
    public required Sentence SafetySpoke { get; init; }

    [Placeholders("name")]
    public required Sentence ClientMoved { get; init; }

    [Placeholders("name", "who")]
    public required Sentence Transferred { get; init; }

    [Placeholders("names")]
    public required Sentence TransferUnknown { get; init; }

    [Placeholders("who", "name")]
    public required Sentence GivenToYou { get; init; }

    [Placeholders("time")]
    public required Sentence Snoozed { get; init; }

    [Placeholders("name")]
    public required Sentence Woken { get; init; }

    [Placeholders("name", "minutes")]
    public required Sentence StillWaiting { get; init; }

    [Placeholders("name", "minutes")]
    public required Sentence ToManagers { get; init; }

    [Placeholders("name", "minutes")]
    public required Sentence Quiet { get; init; }

    [Placeholders("name")]
    public required Sentence Forgotten { get; init; }

    [Placeholders("count")]
    public required Sentence QueueHeading { get; init; }

    public required Sentence QueueEmpty { get; init; }

    [Placeholders("count")]
    public required Sentence MorningHeading { get; init; }

    [Placeholders("minutes")]
    public required Sentence Waits { get; init; }

    public required Sentence Which { get; init; }

    [Placeholders("intent", "score", "rules", "asking")]
    public required Sentence WhyLine { get; init; }

    public required Sentence WhyNothing { get; init; }

    public required Sentence None { get; init; }

    /// <summary>After a line to a client, where several chats are open in one place.</summary>
    [Placeholders("name")]
    public required Sentence SentTo { get; init; }
}
