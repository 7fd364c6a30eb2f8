using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Digest;

/// <summary>
/// What happened between clients, bot and staff over some days. Here it stands, once, what counts as what. Something counts for the range in
/// which it happened by the clinic's calendar. What has been deleted since (at a client's wish, or because its time was over) counts no longer.
/// </summary>
public sealed record WeekFacts
{
    public required DigestRange Range { get; init; }

    /// <summary>Conversations in which a client wrote at least once in the range, by the channel's id. Who wrote on two channels counts on both.</summary>
    public required ImmutableSortedDictionary<string, int> Conversations { get; init; }

    /// <summary>The same conversations by the language that the bot last spoke there: its code, or empty where it is not known.</summary>
    public required ImmutableSortedDictionary<string, int> Languages { get; init; }

    /// <summary>
    /// Of <see cref="Conversations"/>, those in which something of the range went to people: a person or a call was asked for, the bot gave up,
    /// a red flag was raised, a visit had to be approved or booked by hand. The others are self-served, whatever their client wanted.
    /// </summary>
    public required int PassedOn { get; init; }

    /// <summary>Visits that the calendar took from the bot in the range, those after waiting included. What staff entered is not counted.</summary>
    public required int Bookings { get; init; }

    /// <summary>Visits that clients moved with the bot.</summary>
    public required int Reschedules { get; init; }

    /// <summary>Visits that clients cancelled with the bot.</summary>
    public required int Cancellations { get; init; }

    /// <summary>Of <see cref="Bookings"/>, those of a time that came free for somebody on the waitlist.</summary>
    public required int WaitlistFills { get; init; }

    /// <summary>Visits that began in the range and were neither cancelled nor left waiting for approval; null when the calendar did not answer.</summary>
    public required int? Visits { get; init; }

    /// <summary>Of <see cref="Visits"/>, those that staff marked as missed.</summary>
    public required int? NoShows { get; init; }

    /// <summary>Of the hand-offs raised in the range, how long each waited until somebody claimed it, whenever that was.</summary>
    public required ImmutableArray<Duration> Waits { get; init; }

    /// <summary>Hand-offs raised in the range that nobody has claimed so far.</summary>
    public required int NeverClaimed { get; init; }

    /// <summary>What was not understood and came again in the range, most frequent first; masked, but written by clients. The counts are those of all time.</summary>
    public required ImmutableArray<UnansweredQuestion> Unanswered { get; init; }

    /// <summary>Numbers that said in the range that they want no texts any more.</summary>
    public required int OptOuts { get; init; }

    /// <summary>Red flags and overstepped boundaries raised in the range, by rule. One message that two rules caught counts for both.</summary>
    public required ImmutableSortedDictionary<string, int> Flags { get; init; }

    /// <summary>The same of crises and reports about a colleague: for managers, in private.</summary>
    public required ImmutableSortedDictionary<string, int> FlagsForManagers { get; init; }

    /// <summary>All conversations.</summary>
    public int Conversed => Conversations.Values.Sum();

    public int SelfServed => Conversed - PassedOn;

    public int HandOffs => Waits.Length + NeverClaimed;
}

/// <summary>A message that the bot did not understand, without what tells who wrote it, and how often it came.</summary>
public sealed record UnansweredQuestion(string Text, long Count);
