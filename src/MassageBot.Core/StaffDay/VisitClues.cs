using MassageBot.Core.Privacy;

namespace MassageBot.Core.StaffDay;

/// <summary>Reads by what staff look for a visit, and tells which visits fit. Pure.</summary>
public static class VisitClues
{
    private const int LeastDigits = 4;

    /// <summary>A number, a code, or else a name; null when nothing was said.</summary>
    public static VisitClue? Of(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var text = said.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var digits = Identification.Digits(text);
        if (digits.Length >= LeastDigits && !text.Any(char.IsLetter))
        {
            return new VisitClue.Digits(digits);
        }

        return SpokenCode.Stated(text) is { } code && code.Length == text.Length ? new VisitClue.Code(code.ToUpperInvariant()) : new VisitClue.Name(text);
    }

    /// <summary>No calendar's own search is trusted with whose visit it is.</summary>
    public static bool Fits(this VisitClue clue, DayVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return clue switch
        {
            VisitClue.Name { Value: var name } => ClientName.Fits(name, visit.ClientName),
            VisitClue.Digits { Value: var digits } => Identification.IsNumberOf(digits, visit.Phone),
            VisitClue.Code { Value: var code } => SpokenCode.IsSame(code, visit.Code),
            _ => false,
        };
    }
}
