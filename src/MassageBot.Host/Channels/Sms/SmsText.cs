using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// A reply as text messages, in its brief form where it has one: buttons become numbers that can be typed, unless the text numbers its
/// answers itself. Nothing is cut off: what is too long goes on in the next message.
/// </summary>
internal static partial class SmsText
{
    /// <summary>Two segments of a concatenated message.</summary>
    public const int Longest = 306;

    public static IReadOnlyList<string> Of(Activity reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var hints = reply.ChannelData as JObject;
        var text = Gsm7.Fold((string?)hints?["brief"] ?? reply.Text ?? "").Trim();
        var choices = (bool?)hints?["textNumbersTheChoices"] == true ? "" : Choices(reply.SuggestedActions?.Actions ?? []);
        var whole = choices.Length == 0 ? text : $"{text}\n{choices}".Trim();
        if (Gsm7.Length(whole) <= Longest)
        {
            return whole.Length == 0 ? [] : [whole];
        }

        return [.. WithChoices([.. Split(text)], choices)];
    }

    /// <summary>The choices stay with the end of the text, where the question stands, as long as both fit into one message.</summary>
    private static IEnumerable<string> WithChoices(List<string> pages, string choices)
    {
        var last = pages.Count == 0 ? choices : $"{pages[^1]}\n{choices}".Trim();
        return Gsm7.Length(last) <= Longest ? [.. pages.SkipLast(1), last] : [.. pages, .. Split(choices)];
    }

    private static string Choices(IList<CardAction> actions)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < actions.Count; i++)
        {
            lines.Append(i == 0 ? "" : "\n").Append(CultureInfo.InvariantCulture, $"{i + 1} {Gsm7.Fold(actions[i].Title ?? "").Trim()}");
        }

        return lines.ToString();
    }

    private static IEnumerable<string> Split(string text)
    {
        var left = text;
        while (Gsm7.Length(left) > Longest)
        {
            var cut = Cut(left);
            yield return left[..cut].TrimEnd();
            left = left[cut..].TrimStart();
        }

        if (left.Length > 0)
        {
            yield return left;
        }
    }

    /// <summary>
    /// Behind a line, else a sentence, else a word, in the second half of a page if there is such a place; never inside a time, a number or a
    /// link. Only a single endless word is cut where it has to be.
    /// </summary>
    private static int Cut(string text)
    {
        var most = Fitting(text);
        var whole = Unbroken().Matches(text);
        var places = Enumerable.Range(1, most)
            .Where(place => text[place - 1] is ' ' or '\n' && !whole.Any(one => one.Index < place && place < one.Index + one.Length))
            .ToList();
        return places.Count == 0
            ? most
            : places.Where(place => place > most / 2).DefaultIfEmpty(places[^1]).MaxBy(place => (Ends(text[..place]), place));
    }

    /// <summary>How many letters fit on a page.</summary>
    private static int Fitting(string text)
    {
        var most = 0;
        for (var septets = 0; most < text.Length && septets + Gsm7.Length(text.AsSpan(most, 1)) <= Longest; most++)
        {
            septets += Gsm7.Length(text.AsSpan(most, 1));
        }

        return most;
    }

    /// <summary>The more a page ends with, the better it reads.</summary>
    private static Ending Ends(string page) => page switch
    {
        [.., '\n'] => Ending.Line,
        [.., '.' or '!' or '?', ' '] => Ending.Sentence,
        _ => Ending.Word,
    };

    private enum Ending
    {
        Word,
        Sentence,
        Line,
    }

    /// <summary>A time with its half of the day, and a number in groups, such as (212) 555-0100. A link holds no space, so it is whole anyway.</summary>
    [GeneratedRegex(@"\d{1,2}(:\d{2})? ?[ap]\.? ?m\b\.?|[+(]?\d[\d().,-]*( [\d(][\d().,-]*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Unbroken();
}
