using System.Globalization;
using System.Text;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Content.Languages;

/// <summary>The file of days and times of a further language: names of days and months by its culture, the other words in English, to be translated.</summary>
internal static class WhenTemplate
{
    private static readonly string[] Words =
    [
        "today", "tomorrow", "yesterday", "next", "this", "last", "week", "weeks", "weekend", "day", "days", "month", "months", "hour", "hours", "minutes",
        "morning", "afternoon", "evening", "tonight", "noon", "at", "on", "from", "until", "after", "before", "between", "and", "or", "not", "every", "any time",
    ];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirty"];

    private static readonly int[] Values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 30];

    public static string Of(Language language)
    {
        var names = CultureInfo.GetCultureInfo(language.Code()).DateTimeFormat;
        var text = new StringBuilder("""
            # How clients speak of days and times. The program reads dates in English and Spanish: each word here is read as the English one on its left.
            # Lower case; accents do not matter.
            read-as: en

            spellings:

            """.ReplaceLineEndings("\n"));
        foreach (var word in Words)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Quoted(word)}: [{YamlText.Quoted(word)}]\n");
        }

        text.Append("\nweekdays:\n");
        foreach (var day in Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None))
        {
            var at = (int)day % 7;
            text.Append(CultureInfo.InvariantCulture, $"  {YamlNames.Of(day.ToString())}: {YamlText.List([names.DayNames[at], names.AbbreviatedDayNames[at]])}\n");
        }

        text.Append("\nmonths:\n");
        for (var month = 0; month < names.MonthNames.Length - 1; month++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {month + 1}: {YamlText.List([names.MonthNames[month], names.AbbreviatedMonthNames[month].TrimEnd('.')])}\n");
        }

        text.Append("\nnumbers:\n");
        foreach (var (word, value) in Numbers.Zip(Values))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Quoted(word)}: {value}\n");
        }

        return text.ToString();
    }
}
