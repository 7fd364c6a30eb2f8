using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.StaffDay;

/// <summary>Reads "late Anna 20 min": whom, and by how much.</summary>
internal static class LateWords
{
    private const int Longest = 240;

    /// <summary>Without minutes it is as much as the clinic lets pass.</summary>
    public static (string Said, int Minutes) Of(string text, StaffTurn turn)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var units = turn.Content.Words.Values.SelectMany(language => language.StaffDay.MinuteWords).ToList();
        while (words.Count > 1 && Fold.IsOneOf(words[^1], units))
        {
            words.RemoveAt(words.Count - 1);
        }

        var usual = (int)turn.Clinic.Policy.LateLimit.TotalMinutes;
        if (words.Count < 2 || !int.TryParse(words[^1].TrimEnd('\'', '’'), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > Longest)
        {
            return (string.Join(' ', words), usual);
        }

        return (string.Join(' ', words.SkipLast(1)), minutes);
    }

    /// <summary>As the rule of late visits takes it.</summary>
    public static Visit AsBooked(DayVisit visit) => new()
    {
        Id = visit.Id,
        ConfirmationCode = visit.Code,
        Service = visit.Service,
        Minutes = visit.Minutes,
        Start = visit.Start,
        End = visit.End,
        TherapistName = visit.TherapistName,
        FirstName = visit.ClientName,
        Pending = visit.State == VisitState.Pending,
    };
}
