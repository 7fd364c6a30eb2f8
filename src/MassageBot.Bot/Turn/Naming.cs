using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>Names of services, lengths and slots as they are said and shown on buttons.</summary>
internal static class Naming
{
    /// <summary>In the middle of a sentence: "deep tissue".</summary>
    public static string InSentence(Service service, Language language) => service.Names[language.Code()];

    /// <summary>On a button: "Deep tissue".</summary>
    public static string Title(Service service, Language language)
    {
        var name = InSentence(service, language);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>"60 min $95, 90 min $135".</summary>
    public static string Lengths(Service service, TurnFrame frame) =>
        Choosing.List(service.Lengths.Select(length => LengthWithPrice(length, frame)));

    public static string LengthWithPrice(PricedLength length, TurnFrame frame) =>
        frame.Words.SessionLengths.LengthPrice.Say(("minutes", Minutes(length.Minutes)), ("price", length.Price)).Text;

    public static string Minutes(int minutes) => minutes.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"Sat Nov 28, 2:30 PM Ana", or without the day.</summary>
    public static string Slot(Offer offer, TurnFrame frame, bool withDay)
    {
        var start = frame.Local(offer.Start);
        var time = SpokenTime.Time(start.TimeOfDay, frame.Language);
        var words = frame.Words.Booking;
        return withDay
            ? words.SlotChoiceWithDay.Say(("day", SpokenTime.ShortDay(start.Date, frame.Language)), ("time", time), ("therapist", offer.TherapistName)).Text
            : words.SlotChoice.Say(("time", time), ("therapist", offer.TherapistName)).Text;
    }
}
