using MassageBot.Core.Wording;

namespace MassageBot.Core.Approvals;

/// <summary>Visits that wait for the clinic's yes: what staff read on their cards, and what the client hears.</summary>
public sealed record ApprovalsWording
{
    /// <summary>Headings of the card.</summary>
    [Placeholders("name")]
    public required Sentence HeadingWaiting { get; init; }

    [Placeholders("name")]
    public required Sentence HeadingApproved { get; init; }

    [Placeholders("name")]
    public required Sentence HeadingDeclined { get; init; }

    [Placeholders("name")]
    public required Sentence HeadingExpired { get; init; }

    [Placeholders("name")]
    public required Sentence HeadingGone { get; init; }

    /// <summary>A client without a name.</summary>
    public required Sentence Somebody { get; init; }

    /// <summary>Above the list.</summary>
    [Placeholders("count")]
    public required Sentence ListHeading { get; init; }

    public required Sentence ListEmpty { get; init; }

    /// <summary>Labels.</summary>
    public required Sentence When { get; init; }

    public required Sentence What { get; init; }

    public required Sentence With { get; init; }

    public required Sentence Phone { get; init; }

    public required Sentence Code { get; init; }

    public required Sentence Why { get; init; }

    public required Sentence Until { get; init; }

    [Placeholders("day", "time")]
    public required Sentence Moment { get; init; }

    [Placeholders("service", "minutes")]
    public required Sentence Service { get; init; }

    public required Sentence WasMoved { get; init; }

    /// <summary>To who may not read about health.</summary>
    public required Sentence WhyHidden { get; init; }

    /// <summary>To who may.</summary>
    [Placeholders("rules")]
    public required Sentence WhyTold { get; init; }

    [Placeholders("rules", "limits")]
    public required Sentence WhyLimits { get; init; }

    /// <summary>Codes of the calendar in words.</summary>
    public required Sentence LimitLight { get; init; }

    public required Sentence LimitMedium { get; init; }

    public required Sentence LimitAvoidArea { get; init; }

    [Placeholders("minutes")]
    public required Sentence LimitMinutes { get; init; }

    [Placeholders("skill")]
    public required Sentence LimitSkill { get; init; }

    /// <summary>Buttons.</summary>
    public required Sentence Look { get; init; }

    public required Sentence Approve { get; init; }

    public required Sentence Decline { get; init; }

    public required Sentence Propose { get; init; }

    public required Sentence Ask { get; init; }

    public required Sentence Back { get; init; }

    public required Sentence SendDecline { get; init; }

    public required Sentence SendTime { get; init; }

    public required Sentence OtherDays { get; init; }

    public required Sentence SendQuestion { get; init; }

    /// <summary>Inputs.</summary>
    public required Sentence ReasonLabel { get; init; }

    public required Sentence ReasonMissing { get; init; }

    public required Sentence ReasonDoctorFirst { get; init; }

    public required Sentence ReasonNoTherapist { get; init; }

    public required Sentence ReasonNotNow { get; init; }

    public required Sentence ReasonWeCall { get; init; }

    public required Sentence TimeLabel { get; init; }

    [Placeholders("day", "time", "therapist")]
    public required Sentence TimeChoice { get; init; }

    public required Sentence FromLabel { get; init; }

    public required Sentence NoTimes { get; init; }

    public required Sentence QuestionLabel { get; init; }

    public required Sentence QuestionMissing { get; init; }

    /// <summary>What has become of it.</summary>
    [Placeholders("who", "day", "time")]
    public required Sentence EndedApproved { get; init; }

    [Placeholders("who", "day", "time", "reason")]
    public required Sentence EndedDeclined { get; init; }

    [Placeholders("day", "time")]
    public required Sentence EndedExpired { get; init; }

    [Placeholders("day", "time")]
    public required Sentence EndedGone { get; init; }

    public required Sentence ByHand { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence Proposed { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence ProposalTaken { get; init; }

    [Placeholders("who", "day", "time")]
    public required Sentence ProposalLeft { get; init; }

    public required Sentence ProposalLost { get; init; }

    /// <summary>Reminders.</summary>
    [Placeholders("name", "day", "time")]
    public required Sentence Half { get; init; }

    [Placeholders("name", "day", "time")]
    public required Sentence Last { get; init; }

    [Placeholders("name")]
    public required Sentence Expired { get; init; }

    [Placeholders("name", "text")]
    public required Sentence ClientSaid { get; init; }

    /// <summary>Refusals.</summary>
    public required Sentence NotYours { get; init; }

    public required Sentence CalendarAway { get; init; }

    public required Sentence Changed { get; init; }

    public required Sentence TimeTaken { get; init; }

    /// <summary>To the client, what the clinic has decided.</summary>
    [Placeholders("day", "time", "zone")]
    public required Sentence ToldApproved { get; init; }

    [Placeholders("day", "time")]
    public required Sentence ToldDoctorFirst { get; init; }

    [Placeholders("day", "time")]
    public required Sentence ToldNoTherapist { get; init; }

    [Placeholders("day", "time")]
    public required Sentence ToldNotNow { get; init; }

    [Placeholders("day", "time")]
    public required Sentence ToldWeCall { get; init; }

    [Placeholders("day", "time")]
    public required Sentence ToldExpired { get; init; }

    /// <summary>After a no, where the clinic has a phone.</summary>
    [Placeholders("phone")]
    public required Sentence CallUs { get; init; }

    /// <summary>To the client, another time.</summary>
    [Placeholders("day", "time", "new-day", "new-time", "zone", "therapist")]
    public required Sentence OffersTime { get; init; }

    public required Sentence Taken { get; init; }

    public required Sentence Left { get; init; }

    [Placeholders("day", "time", "zone")]
    public required Sentence ToldMoved { get; init; }

    public required Sentence ToldLost { get; init; }

    /// <summary>To the client, a question of staff.</summary>
    [Placeholders("text")]
    public required Sentence Asks { get; init; }

    public required Sentence PassedOn { get; init; }
}
