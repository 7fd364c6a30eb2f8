using MassageBot.Core.Wording;

namespace MassageBot.Core.Handoff;

/// <summary>Getting a person.</summary>
public sealed record HandoffWording
{
    /// <summary>No person can be promised here now: the phone, and the offer of a call-back.</summary>
    [Placeholders("phone")]
    public required Sentence CallUs { get; init; }

    /// <summary>Only the call-back.</summary>
    public required Sentence CallUsNoPhone { get; init; }

    /// <summary>Which number may the front desk call?</summary>
    public required Sentence AskPhone { get; init; }

    /// <summary>Noted; the front desk will call this number.</summary>
    [Placeholders("phone")]
    public required Sentence CallBackNoted { get; init; }

    /// <summary>No call-back wanted; goes on.</summary>
    public required Sentence NotNow { get; init; }

    /// <summary>Something was passed on to the front desk.</summary>
    public required Sentence Passed { get; init; }

    /// <summary>A new number, name or address was passed to the front desk.</summary>
    public required Sentence ContactPassed { get; init; }

    /// <summary>In opening hours, where staff can join: somebody was asked.</summary>
    public required Sentence AskedFrontDesk { get; init; }

    /// <summary>How long clients have waited lately.</summary>
    [Placeholders("minutes")]
    public required Sentence UsualWait { get; init; }

    /// <summary>Too little is known to say how long.</summary>
    public required Sentence UnknownWait { get; init; }

    /// <summary>Others wait as well; said for two or more.</summary>
    [Placeholders("count")]
    public required Sentence OthersFirst { get; init; }

    /// <summary>The phone, beside.</summary>
    [Placeholders("phone")]
    public required Sentence OrCall { get; init; }

    /// <summary>Asked for again while nobody has come; the offer of a call follows.</summary>
    public required Sentence StillAsking { get; init; }

    /// <summary>A person has joined.</summary>
    [Placeholders("name")]
    public required Sentence PersonJoined { get; init; }

    /// <summary>What a person says.</summary>
    [Placeholders("text")]
    public required Sentence FrontDeskSays { get; init; }

    /// <summary>In place of a picture or a recording that the client has sent to a person.</summary>
    public required Sentence Picture { get; init; }

    /// <summary>The person has left; the open question follows, if any.</summary>
    [Placeholders("name")]
    public required Sentence PersonLeft { get; init; }

    /// <summary>Nobody has come after some minutes.</summary>
    public required Sentence NobodyYet { get; init; }
}
