using MassageBot.Core.Wording;

namespace MassageBot.Core.Digest;

/// <summary>The figures of day and week for staff. Names in the week's table have 14 characters at most, values 8.</summary>
public sealed record DigestWording
{
    /// <summary>Over the figures of a day.</summary>
    [Placeholders("day")]
    public required Sentence DayTitle { get; init; }

    /// <summary>Over the figures of a week.</summary>
    [Placeholders("from", "to")]
    public required Sentence WeekTitle { get; init; }

    /// <summary>Over the column of the week itself.</summary>
    public required Sentence ThisWeek { get; init; }

    /// <summary>Over the column of the week before.</summary>
    public required Sentence WeekBefore { get; init; }

    public required Sentence Visits { get; init; }

    /// <summary>Visits whose client has not said that they will come.</summary>
    public required Sentence Unconfirmed { get; init; }

    public required Sentence FirstVisits { get; init; }

    /// <summary>First visits without their form.</summary>
    public required Sentence FormsMissing { get; init; }

    /// <summary>Red flags that nobody has taken care of yet.</summary>
    public required Sentence FlagsOpen { get; init; }

    /// <summary>Free stretches of the day.</summary>
    public required Sentence Gaps { get; init; }

    /// <summary>There are more than were listed.</summary>
    [Placeholders("count")]
    public required Sentence MoreGaps { get; init; }

    public required Sentence Conversations { get; init; }

    /// <summary>Conversations in which nothing went to people.</summary>
    public required Sentence SelfServed { get; init; }

    public required Sentence Bookings { get; init; }

    public required Sentence Reschedules { get; init; }

    public required Sentence Cancellations { get; init; }

    /// <summary>Times that came free and were taken by who waited.</summary>
    public required Sentence WaitlistFills { get; init; }

    /// <summary>Visits that their client missed.</summary>
    public required Sentence NoShows { get; init; }

    /// <summary>Clients who waited for a person.</summary>
    public required Sentence HandOffs { get; init; }

    /// <summary>Of those, the ones whom nobody has claimed.</summary>
    public required Sentence NeverClaimed { get; init; }

    /// <summary>How long they waited, half of them at most.</summary>
    public required Sentence MedianWait { get; init; }

    /// <summary>Numbers that want no texts any more.</summary>
    public required Sentence OptOuts { get; init; }

    /// <summary>Over what clients changed in the calendar with the assistant.</summary>
    public required Sentence ByDeed { get; init; }

    /// <summary>Over conversations by channel.</summary>
    public required Sentence ByChannel { get; init; }

    public required Sentence Web { get; init; }

    /// <summary>The channel of text messages.</summary>
    public required Sentence ByText { get; init; }

    /// <summary>Any other channel.</summary>
    public required Sentence Elsewhere { get; init; }

    /// <summary>Over conversations by language.</summary>
    public required Sentence ByLanguage { get; init; }

    public required Sentence English { get; init; }

    public required Sentence Spanish { get; init; }

    /// <summary>Over red flags by rule.</summary>
    public required Sentence ByFlag { get; init; }

    /// <summary>Over what was not understood.</summary>
    public required Sentence Unanswered { get; init; }

    /// <summary>One of them, with how often it came.</summary>
    [Placeholders("count", "text")]
    public required Sentence UnansweredLine { get; init; }

    /// <summary>A share of few.</summary>
    [Placeholders("part", "whole")]
    public required Sentence FewOf { get; init; }

    [Placeholders("percent")]
    public required Sentence Percent { get; init; }

    [Placeholders("minutes")]
    public required Sentence Minutes { get; init; }

    [Placeholders("hours")]
    public required Sentence Hours { get; init; }

    /// <summary>A figure that is not known.</summary>
    public required Sentence Unknown { get; init; }

    /// <summary>A count of which more may be.</summary>
    [Placeholders("count", "unknown")]
    public required Sentence SomeUnknown { get; init; }

    /// <summary>A share or a wait of none.</summary>
    public required Sentence Nothing { get; init; }
}
