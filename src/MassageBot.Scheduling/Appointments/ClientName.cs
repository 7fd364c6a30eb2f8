using System.Globalization;
using System.Text;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Names as they are compared: without accents, capitals and punctuation.</summary>
internal static class ClientName
{
    /// <summary>True when all that is asked for stands in the name.</summary>
    public static bool Has(string name, string asked) => Parts(asked).All(Parts(name).Contains);

    public static string[] Parts(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
