using NodaTime;

namespace MassageBot.Scheduling.Time;

/// <summary>The endpoint's clock: the process's, unless a rehearsal has moved it. It also knows whether the endpoint plays dead.</summary>
internal sealed class EndpointClock(TimeProvider time)
{
    private readonly Lock gate = new();
    private TimeSpan ahead;
    private DateTimeOffset? downUntil;

    /// <summary>To the millisecond, as the database keeps it.</summary>
    public Instant Now => Instant.FromUnixTimeMilliseconds(Moment.ToUnixTimeMilliseconds());

    /// <summary>Whether a rehearsal has taken the endpoint down.</summary>
    public bool IsDown
    {
        get
        {
            lock (gate)
            {
                return time.GetUtcNow() < downUntil;
            }
        }
    }

    private DateTimeOffset Moment
    {
        get
        {
            lock (gate)
            {
                return time.GetUtcNow() + ahead;
            }
        }
    }

    public void Set(DateTimeOffset now)
    {
        lock (gate)
        {
            ahead = now - time.GetUtcNow();
        }
    }

    /// <summary>Down for a while or until <see cref="ComeBack"/>, by the process's clock: a moved clock does not end it.</summary>
    public void GoDown(TimeSpan? howLong)
    {
        lock (gate)
        {
            downUntil = howLong is { } span ? time.GetUtcNow() + span : DateTimeOffset.MaxValue;
        }
    }

    public void ComeBack()
    {
        lock (gate)
        {
            downUntil = null;
        }
    }
}
