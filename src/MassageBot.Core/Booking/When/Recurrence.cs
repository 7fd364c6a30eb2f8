using System.Globalization;

namespace MassageBot.Core.Booking.When;

/// <summary>"Every monday", "every other week", "once a month", as the code of <see cref="WhenWish.Every"/>.</summary>
internal static class Recurrence
{
    public static string? Read(WhenSentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (At(sentence, at) is { } every)
            {
                return every;
            }
        }

        return null;
    }

    private static string? At(WhenSentence s, int at) => s[at].Sign switch
    {
        WhenSign.Weekly => "1w",
        WhenSign.Fortnightly => "2w",
        WhenSign.Monthly => "1mo",
        WhenSign.EveryOther => s.Is(at + 1, WhenSign.Month) ? "2mo" : "2w",
        WhenSign.Every => AfterEvery(s, at + 1),
        _ => null,
    };

    private static string? AfterEvery(WhenSentence s, int at)
    {
        var counted = s.Is(at, WhenSign.Number, WhenSign.Ordinal);
        var count = counted ? s[at].Value : 1;
        return s[counted ? at + 1 : at].Sign switch
        {
            WhenSign.Week => Code(count, "w"),
            WhenSign.Fortnight => "2w",
            WhenSign.Month => Code(count, "mo"),
            WhenSign.Day when count is 7 or 8 => "1w",
            WhenSign.Day when count is 14 or 15 => "2w",
            WhenSign.Days or WhenSign.Weekdays or WhenSign.Weekends or WhenSign.WeekdayPlural => "1w",
            _ => null,
        };
    }

    private static string Code(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
}
