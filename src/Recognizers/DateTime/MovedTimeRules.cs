using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>"move the 3pm appointment to 4": behind a time and what takes place then, a bare number that ends the sentence is the new hour.</summary>
internal static class MovedTimeRules
{
    private const int LongestTime = 5;

    public static Entity Read(Reading r, int i)
    {
        var s = r.Text;
        if (!s.Has(i - 1, Sense.To) || !s.FindBefore(i - 1, Sense.Appointment, out _, out var start) || !FollowsTime(r, start))
        {
            return null;
        }

        var number = s.IsDigits(i) || s.Has(i, Sense.Cardinal) ? r.Cardinal(i) : default;
        return number is { Found: true, Value: >= 0 and <= 24 } && number.Value == Math.Floor(number.Value) && EndsSentence(s, number.Next)
            ? ClockTime.Make(i, number.Next, (int)number.Value, null, null, number.Value is > 0 and <= 12) : null;
    }

    private static bool FollowsTime(Reading r, int end)
    {
        for (var start = end - 1; start >= Math.Max(0, end - LongestTime); start--)
        {
            if (r.Find(Rules.Clock, start) is { Weak: false } time && time.Next == end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(Sentence s, int i) => i >= s.Count || s.IsMark(i, '.') || s.IsMark(i, '!') || s.IsMark(i, '?') || s.IsMark(i, ',');
}
