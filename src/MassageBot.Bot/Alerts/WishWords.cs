using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using NodaTime.Text;

namespace MassageBot.Bot.Alerts;

/// <summary>A wish is raised in codes, which mean the same in every language; on a card its massage, day and time stand as staff say them.</summary>
internal static class WishWords
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static CardWords Of(StaffTurn turn, string wish) => Theirs.Name(string.Join(' ', wish.Split(' ').Select(code => Word(turn, code))));

    private static string Word(StaffTurn turn, string code)
    {
        if (turn.Clinic.Services.FirstOrDefault(service => service.Id.Value == code) is { } service)
        {
            return Naming.Title(service, turn.Language);
        }

        if (LocalDatePattern.Iso.Parse(code) is { Success: true, Value: var day })
        {
            return SpokenTime.ShortDay(day, turn.Language);
        }

        return Hour.Parse(code) is { Success: true, Value: var time } ? SpokenTime.Time(time, turn.Language) : code;
    }
}
