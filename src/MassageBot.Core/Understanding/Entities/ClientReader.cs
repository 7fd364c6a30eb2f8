using MassageBot.Core.Triage;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads what a client says about the visit: need, onset, pressure, first visit, for whom.</summary>
internal static class ClientReader
{
    /// <summary>What brings the client, in which words. Sleep and stress count only where nothing else is named.</summary>
    public static (Need? Need, string? Words, bool SleepOrStress) ReadNeed(Message message)
    {
        var said = message.Tables[LexiconTopics.Needs].FindAll(message.Words).Where(match => !message.IsDenied(match.Start)).ToList();
        foreach (var match in said)
        {
            if (NeedOf(match.Id, message) is { } need)
            {
                return (need, message.Original(match.Start, match.End), false);
            }
        }

        return said.FindIndex(match => match.Id == "sleep-or-stress") is >= 0 and var at
            ? (Need.Relaxation, message.Original(said[at].Start, said[at].End), true)
            : (null, null, false);
    }

    public static Onset? ReadOnset(Message message) => First<Onset>(message, LexiconTopics.Onsets, id => id switch
    {
        "sudden" => Onset.Sudden,
        "crept-in" => Onset.CreptIn,
        "not-sure-if-asked" when message.IsAsking(Questions.Onset) => Onset.NotSure,
        _ => null,
    });

    public static Pressure? ReadPressure(Message message)
    {
        var asked = message.IsAsking(Questions.Pressure);
        return First<Pressure>(message, LexiconTopics.Pressure, id => id switch
        {
            "light" => Pressure.Light,
            "medium" => Pressure.Medium,
            "firm" => Pressure.Firm,
            "light-if-asked" when asked => Pressure.Light,
            "medium-if-asked" when asked => Pressure.Medium,
            "firm-if-asked" when asked => Pressure.Firm,
            _ => null,
        });
    }

    public static bool? ReadFirstVisit(Message message) =>
        message.Has(LexiconTopics.Visitors, "returning") ? false : message.Has(LexiconTopics.Visitors, "first") ? true : null;

    public static bool IsForSomeoneElse(Message message) => message.Has(LexiconTopics.Visitors, "someone-else");

    private static Need? NeedOf(string id, Message message) => id switch
    {
        "pain" => Need.Pain,
        "injury" => Need.Injury,
        "relaxation" => Need.Relaxation,
        "pregnancy" => Need.Pregnancy,
        "not-sure-if-asked" when message.IsAsking(Questions.Need) => Need.NotSure,
        _ => null,
    };

    /// <summary>The first phrase of the topic that is not denied. Words may serve twice: "prenatal massage" tells the service and the need.</summary>
    private static T? First<T>(Message message, string topic, Func<string, T?> meaning)
        where T : struct
    {
        foreach (var match in message.Tables[topic].FindAll(message.Words))
        {
            if (!message.IsDenied(match.Start) && meaning(match.Id) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
