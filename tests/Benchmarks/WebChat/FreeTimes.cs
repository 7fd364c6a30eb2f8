using System.Globalization;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>Times at the sample clinic that are free as long as each is asked for once: another day for each next visitor, and as many beds as the clinic has rooms.</summary>
/// <param name="time">The clock.</param>
/// <param name="rooms">How many rooms the clinic has, and at least as many therapists.</param>
internal sealed class FreeTimes(TimeProvider time, int rooms = FreeTimes.Rooms)
{
    private const int Days = 117;
    private const int Rooms = 5;

    /// <summary>An hour's massage and a quarter's turnover fit in between.</summary>
    private static readonly string[] Hours = ["8 am", "9:30 am", "11 am", "12:30 pm", "2 pm", "3:30 pm", "5 pm", "6:30 pm"];

    private readonly DateTimeOffset _firstDay = time.GetUtcNow().AddDays(2);
    private int _given = -1;

    /// <summary>In the words of a client: "December 7 at 2 pm".</summary>
    public string Next() => TryNext() ?? throw new InvalidOperationException("The clinic is booked out: measure for fewer seconds.");

    /// <summary>The same; null once the clinic is booked out.</summary>
    public string? TryNext()
    {
        var number = Interlocked.Increment(ref _given);
        if (number >= Days * Hours.Length * rooms)
        {
            return null;
        }

        var day = _firstDay.AddDays(number % Days).ToString("MMMM d", CultureInfo.InvariantCulture);
        return $"{day} at {Hours[number / Days % Hours.Length]}";
    }
}
