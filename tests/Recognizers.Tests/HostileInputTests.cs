using System.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace Recognizers.Tests;

public sealed class HostileInputTests
{
    private static readonly System.DateTime LastDayOfTheCalendar = new(9999, 12, 31, 23, 59, 59);
    private static readonly System.DateTime FirstDayOfTheCalendar = new(1, 1, 1);

    public static TheoryData<string, string> Repeated()
    {
        string[] pieces =
        [
            "one hundred and ", "1/", "1-", "1.", "from monday to ", "next last ", "2 weeks before ", "between 2 and ", "(", "9", "9999 ", "the end of the ",
            "every other ", "10:30 ", "a@b.", "+1 ", "half past ", "más tarde ", "de la mañana a las ", "menos ", "dosmil", "👌🏿", "\t0\0", "\ud800", "jan ", "^1e", "5 ft ", "q1 ", "1/2 ", "@", "- ", "a ", "before or on ", "one and a half ",
        ];
        var data = new TheoryData<string, string>();
        foreach (var piece in pieces)
        {
            data.Add(piece, Culture.English);
            data.Add(piece, Culture.Spanish);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Ten_thousand_characters_of_anything_come_to_an_end(string piece, string culture)
    {
        var text = new StringBuilder().Insert(0, piece, 10_000 / piece.Length).ToString();

        var found = Everything(text, culture, new(2026, 11, 21));

        found.All(r => r.Start >= 0 && r.Start <= r.End && r.End < text.Length).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Four_times_the_text_makes_four_times_the_work(string piece, string culture)
    {
        Allocated(piece, 1_000, culture);

        var growth = (double)Allocated(piece, 10_000, culture) / Allocated(piece, 2_500, culture);

        growth.ShouldBeLessThan(5.5);
    }

    [Theory]
    [InlineData("in 99999999 years and 9999 weeks ago")]
    [InlineData("last 9000 years, next 9000 years, the next decade, a week from today")]
    [InlineData("tomorrow, yesterday, next month, last year, next week monday, tonight, weekend, 31/12, easter, ramadan")]
    [InlineData("hace 9000 años, en 9000 siglos, la semana que viene, el próximo mes, anoche, navidad, el trimestre pasado")]
    public void The_edges_of_the_calendar_break_nothing(string text)
    {
        foreach (var culture in new[] { Culture.English, Culture.Spanish })
        {
            Should.NotThrow(() => Everything(text, culture, LastDayOfTheCalendar));
            Should.NotThrow(() => Everything(text, culture, FirstDayOfTheCalendar));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("   ")]
    public void Nothing_said_is_nothing_found(string? text)
    {
        var found = Everything(text, Culture.English, new(2026, 11, 21));

        found.ShouldBeEmpty();
    }

    /// <summary>Bytes allocated, a measure of the work that neighbours on the machine do not change.</summary>
    private static long Allocated(string piece, int length, string culture)
    {
        var text = new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Everything(text, culture, new(2026, 11, 21));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<ModelResult> Everything(string? text, string culture, System.DateTime now) =>
    [
        .. DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: now),
        .. NumberRecognizer.RecognizeNumber(text, culture),
        .. NumberRecognizer.RecognizeOrdinal(text, culture),
        .. ChoiceRecognizer.RecognizeBoolean(text, culture),
        .. SequenceRecognizer.RecognizePhoneNumber(text, culture),
        .. SequenceRecognizer.RecognizeEmail(text, culture),
        .. NumberWithUnitRecognizer.RecognizeAge(text, culture),
        .. NumberWithUnitRecognizer.RecognizeDimension(text, culture),
    ];
}
