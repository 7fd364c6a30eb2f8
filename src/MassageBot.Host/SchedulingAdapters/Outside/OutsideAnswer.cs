using System.Net;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>What came back from a calendar that does not speak our contract. Its own words are left where they were: they may hold anything.</summary>
internal abstract record OutsideAnswer<T>
{
    private OutsideAnswer()
    {
    }

    internal sealed record Given(T Value) : OutsideAnswer<T>;

    /// <summary>The calendar understood and said no.</summary>
    internal sealed record Refused(HttpStatusCode Status) : OutsideAnswer<T>
    {
        /// <summary>For logs and alerts.</summary>
        public string Code => $"status-{(int)Status}";
    }

    /// <summary>The calendar does not accept our key.</summary>
    internal sealed record LockedOut : OutsideAnswer<T>;

    /// <summary>
    /// Nobody knows what happened. <paramref name="AtWork"/>: nothing came back at all, so that the calendar may still be carrying it out.
    /// </summary>
    internal sealed record Unknown(TimeSpan? RetryAfter, bool AtWork) : OutsideAnswer<T>;

    /// <summary>What was given as something else, every other answer as it is. What cannot be read as that is a broken answer.</summary>
    public OutsideAnswer<TOther> Map<TOther>(Func<T, TOther> map) => this switch
    {
        Given given => Read(given.Value, map),
        Refused refused => new OutsideAnswer<TOther>.Refused(refused.Status),
        LockedOut => new OutsideAnswer<TOther>.LockedOut(),
        Unknown unknown => new OutsideAnswer<TOther>.Unknown(unknown.RetryAfter, unknown.AtWork),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static OutsideAnswer<TOther> Read<TOther>(T value, Func<T, TOther> map)
    {
        try
        {
            return new OutsideAnswer<TOther>.Given(map(value));
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or OverflowException)
        {
            return new OutsideAnswer<TOther>.Unknown(null, AtWork: false);
        }
    }
}
