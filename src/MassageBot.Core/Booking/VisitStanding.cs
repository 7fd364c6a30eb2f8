using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>How a visit stands in the calendar, as far as its client has to know.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Pending">It waits for a therapist's word.</param>
/// <param name="Open">False once it is cancelled or gone.</param>
public sealed record VisitStanding(Instant Start, bool Pending, bool Open)
{
    /// <summary>What a client who heard <paramref name="heard"/> has to hear now; null when that is nothing.</summary>
    public VisitChange? Since(VisitStanding heard) => (heard.Open, Open) switch
    {
        (true, false) => VisitChange.Cancelled,
        (false, true) => VisitChange.Confirmed,
        (false, false) => null,
        _ when Start != heard.Start => VisitChange.Moved,
        _ when heard.Pending && !Pending => VisitChange.Confirmed,
        _ => null,
    };
}

/// <summary>What a client has to hear of a visit that was looked up again.</summary>
public sealed record VisitNewsItem(VisitChange Change, VisitStanding Standing)
{
    /// <summary>Null when there is nothing to tell. A visit that the calendar does not know any more (null) is as good as cancelled.</summary>
    public static VisitNewsItem? Of(VisitStanding heard, VisitStanding? now)
    {
        var standing = now ?? heard with { Open = false };
        return standing.Since(heard) is { } change ? new VisitNewsItem(change, standing) : null;
    }
}

/// <summary>What others did to a visit.</summary>
public enum VisitChange
{
    Confirmed,
    Moved,
    Cancelled,
}

/// <summary>The answer to the question how a visit stands.</summary>
public abstract record StandingAnswer
{
    private StandingAnswer()
    {
    }

    public sealed record Stands(VisitStanding Standing) : StandingAnswer;

    /// <summary>The calendar knows no such visit, maybe because somebody deleted it.</summary>
    public sealed record NotFound : StandingAnswer;

    public sealed record Unavailable : StandingAnswer;
}
