using System.Globalization;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Staff;

/// <summary>Numbers, days, times and channels as staff read them on every card.</summary>
internal static class StaffSpeech
{
    public static Ours Number(int number) => Ours.Of(Plain(number));

    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>At the clinic.</summary>
    public static Ours Time(this StaffTurn turn, Instant at) => Ours.Of(SpokenTime.Time(turn.Local(at).TimeOfDay, turn.Language));

    /// <summary>Weekday and date at the clinic.</summary>
    public static Ours LongDay(this StaffTurn turn, Instant at) => Ours.Of(SpokenTime.Day(turn.Local(at).Date, turn.Language));

    /// <summary>Where a client writes.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="channel">As the Bot Framework names it; empty for what came from nobody's chat.</param>
    public static Ours Channel(this StaffTurn turn, string channel)
    {
        var words = turn.Words.Staff;
        return Ours.Say(channel switch { "webchat" or "directline" => words.ChannelWeb, "sms" => words.ChannelSms, "" => words.ChannelNone, _ => words.ChannelOther });
    }
}
