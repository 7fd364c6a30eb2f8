using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffDay;

/// <summary>What staff read of blocked hours, of visits that cannot be, and of who waits; and the few words that are heard beside names and times.</summary>
public sealed record StaffAwayWording
{
    /// <summary>No therapist was named.</summary>
    [Placeholders("names")]
    public required Sentence WhoseTime { get; init; }

    /// <summary>A beginning without an end.</summary>
    public required Sentence BlockWhen { get; init; }

    /// <summary>It is over, or ends before it begins.</summary>
    public required Sentence BlockOver { get; init; }

    /// <summary>Two days could be meant.</summary>
    public required Sentence BlockUnclear { get; init; }

    /// <summary>More days than at once.</summary>
    [Placeholders("days")]
    public required Sentence BlockTooLong { get; init; }

    /// <summary>A therapist and a colleague's time.</summary>
    public required Sentence OthersNeedDesk { get; init; }

    /// <summary>It is blocked.</summary>
    [Placeholders("whose", "span")]
    public required Sentence Blocked { get; init; }

    /// <summary>No visit lies in it.</summary>
    public required Sentence NobodyBooked { get; init; }

    /// <summary>Button: the time can be booked again.</summary>
    public required Sentence UnblockButton { get; init; }

    /// <summary>It can be booked again.</summary>
    [Placeholders("whose", "span")]
    public required Sentence Unblocked { get; init; }

    /// <summary>No block there.</summary>
    public required Sentence NothingBlocked { get; init; }

    /// <summary>Several blocks fit.</summary>
    public required Sentence WhichBlock { get; init; }

    /// <summary>One of several blocks.</summary>
    [Placeholders("whose", "span")]
    public required Sentence BlockChoice { get; init; }

    /// <summary>Not blocked yet: visits lie in it.</summary>
    [Placeholders("whose", "span")]
    public required Sentence BlockPreview { get; init; }

    /// <summary>Blocked at once: visits lie in it.</summary>
    [Placeholders("whose", "span")]
    public required Sentence AwayHeading { get; init; }

    /// <summary>How many.</summary>
    [Placeholders("count")]
    public required Sentence Affected { get; init; }

    /// <summary>New bookings are off.</summary>
    public required Sentence BlockedAlready { get; init; }

    /// <summary>A visit, and where it could go.</summary>
    [Placeholders("time", "client", "service", "minutes", "place")]
    public required Sentence SwapLine { get; init; }

    /// <summary>Somebody else at the same time.</summary>
    [Placeholders("therapist")]
    public required Sentence PlaceSameTime { get; init; }

    /// <summary>Somebody else at another time.</summary>
    [Placeholders("therapist", "time")]
    public required Sentence Place { get; init; }

    /// <summary>None: the client chooses.</summary>
    public required Sentence PlaceNone { get; init; }

    /// <summary>Cannot be texted.</summary>
    public required Sentence ByCall { get; init; }

    /// <summary>The client asked for this therapist.</summary>
    [Placeholders("therapist")]
    public required Sentence AskedFor { get; init; }

    /// <summary>A visit that has begun.</summary>
    [Placeholders("time", "client")]
    public required Sentence BegunLine { get; init; }

    /// <summary>Button: tell them.</summary>
    public required Sentence SendButton { get; init; }

    /// <summary>Button: block and tell them.</summary>
    public required Sentence BlockAndSendButton { get; init; }

    /// <summary>Button: block and tell nobody.</summary>
    public required Sentence BlockOnlyButton { get; init; }

    /// <summary>Button: no block.</summary>
    public required Sentence DropButton { get; init; }

    /// <summary>It is done.</summary>
    [Placeholders("whose", "span")]
    public required Sentence SentHeading { get; init; }

    /// <summary>Who sent it.</summary>
    [Placeholders("name", "time")]
    public required Sentence SentBy { get; init; }

    /// <summary>How many are told.</summary>
    [Placeholders("told", "offered")]
    public required Sentence SentCount { get; init; }

    /// <summary>How many are to be called.</summary>
    [Placeholders("count")]
    public required Sentence ToCall { get; init; }

    /// <summary>Who is to be called.</summary>
    [Placeholders("client", "phone", "time", "place")]
    public required Sentence ToCallLine { get; init; }

    /// <summary>Nobody has to be called.</summary>
    public required Sentence AllTold { get; init; }

    /// <summary>Changed meanwhile.</summary>
    [Placeholders("count")]
    public required Sentence NotAnyMore { get; init; }

    /// <summary>Blocked, and nobody was told.</summary>
    [Placeholders("name")]
    public required Sentence ToldNobody { get; init; }

    /// <summary>Not blocked.</summary>
    [Placeholders("name")]
    public required Sentence Dropped { get; init; }

    /// <summary>Above who waits.</summary>
    [Placeholders("count")]
    public required Sentence WaitlistHeading { get; init; }

    /// <summary>Nobody waits.</summary>
    public required Sentence NobodyWaits { get; init; }

    /// <summary>Who waits, and for what.</summary>
    [Placeholders("client", "service", "minutes", "since")]
    public required Sentence WaitingLine { get; init; }

    /// <summary>A gap as it was asked for.</summary>
    [Placeholders("therapist", "span")]
    public required Sentence WaitingFits { get; init; }

    /// <summary>A gap at another time than was asked for.</summary>
    [Placeholders("therapist", "span")]
    public required Sentence WaitingNear { get; init; }

    /// <summary>No gap.</summary>
    public required Sentence WaitingNothing { get; init; }

    /// <summary>Something is offered.</summary>
    [Placeholders("time", "until")]
    public required Sentence WaitingOffered { get; init; }

    /// <summary>Button: offer it.</summary>
    [Placeholders("client")]
    public required Sentence OfferButton { get; init; }

    /// <summary>It is offered.</summary>
    [Placeholders("client", "time", "until", "therapist", "phone")]
    public required Sentence Offered { get; init; }

    /// <summary>The whole clinic.</summary>
    [Phrases]
    public required IReadOnlyList<string> EverybodyWords { get; init; }

    /// <summary>Whoever writes.</summary>
    [Phrases]
    public required IReadOnlyList<string> MeWords { get; init; }
}
