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

    /// <summary>What was given as something else; every other answer as it is.</summary>
    public OutsideAnswer<TOther> Map<TOther>(Func<T, TOther> map) => this switch
    {
        Given given => new OutsideAnswer<TOther>.Given(map(given.Value)),
        Refused refused => new OutsideAnswer<TOther>.Refused(refused.Status),
        LockedOut => new OutsideAnswer<TOther>.LockedOut(),
        Unknown unknown => new OutsideAnswer<TOther>.Unknown(unknown.RetryAfter, unknown.AtWork),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
