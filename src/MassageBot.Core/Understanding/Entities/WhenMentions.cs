using System.Text.RegularExpressions;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Asks the reader of dates and times, after hiding the figures that are telephone numbers, picks or the like.</summary>
internal sealed partial class WhenMentions(Func<string, Language, LocalDateTime, WhenFocus, WhenWish> read)
{
    public WhenWish Read(Message message)
    {
        var focus = FocusOf(message.Moment.Asking);
        focus = focus == WhenFocus.Minutes && Clock().IsMatch(message.Text.Source) ? WhenFocus.Unknown : focus;
        var isBareNumber = NumberReader.Whole(message, message.Essence("pick-frames")) is not null
            && message.Tables[LexiconTopics.WhenWords, "time"].FindAll(message.Words).Count == 0;
        var visible = Visible(message);
        if (string.IsNullOrWhiteSpace(visible) || (isBareNumber && focus is WhenFocus.Unknown or WhenFocus.Minutes))
        {
            return WhenWish.Nothing;
        }

        var wish = read(visible, message.Language, message.Moment.Now, focus);
        return wish.HasTime || Correction(message) is not { } time ? wish : wish with { Time = time };
    }

    /// <summary>"45 min, 8:30": beside a length, an hour of the day.</summary>
    [GeneratedRegex(@"\b\d{1,2}:\d{2}\b|\b\d{1,2}\s*[ap]\.?m\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    private static WhenFocus FocusOf(string? asking) => asking switch
    {
        Questions.Time => WhenFocus.Time,
        Questions.Day => WhenFocus.Day,
        Questions.Minutes => WhenFocus.Minutes,
        Questions.Slot => WhenFocus.Slot,
        _ => WhenFocus.Unknown,
    };

    /// <summary>"make that 2", where 2 is no length on any menu.</summary>
    private static LocalTime? Correction(Message message)
    {
        foreach (var correction in message.Tables[LexiconTopics.Introductions, "corrections"].FindAll(message.Words))
        {
            var number = NumberReader.At(message, correction.End);
            if (number is { Value: >= 1 and <= 12 } && !message.IsTaken(correction.End) && EndsThere(message, correction.End + number.Value.Length))
            {
                return HourOf((int)number.Value.Value);
            }
        }

        return null;
    }

    private static bool EndsThere(Message message, int at) =>
        at == message.Words.Length || message.Text.Tokens[at].StartsClause || message.Tables.Is(LexiconTopics.Fillers, "fillers", message.Words, at);

    /// <summary>A bare hour is the reading inside usual opening hours: 8 to 11 in the morning, 12 and 1 to 7 in the afternoon.</summary>
    private static LocalTime? HourOf(int hour) => hour switch
    {
        >= 8 and <= 12 => new LocalTime(hour, 0),
        >= 1 and <= 7 => new LocalTime(hour + 12, 0),
        _ => null,
    };

    private static string Visible(Message message)
    {
        var letters = message.Text.Source.ToCharArray();
        foreach (var counted in message.Tables[LexiconTopics.WhenWords, "not-an-hour"].FindAll(message.Words))
        {
            foreach (var at in Enumerable.Range(counted.Start, counted.Length).Where(at => NumberReader.At(message, at) is not null))
            {
                Hide(letters, message, at);
            }
        }

        for (var at = 0; at < message.Words.Length; at++)
        {
            if (message.IsTaken(at))
            {
                Hide(letters, message, at);
            }
        }

        return new string(letters);
    }

    private static void Hide(char[] letters, Message message, int at) =>
        letters.AsSpan(message.Text.Tokens[at].Start..message.Text.Tokens[at].End).Fill(' ');
}
