using System.Globalization;
using System.Text;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Names as they are compared: without accents, capitals and punctuation.</summary>
internal static class ClientName
{
    /// <summary>True when all that is asked for stands in the name.</summary>
    public static bool Has(string name, string asked) => Parts(asked).All(Parts(name).Contains);

    /// <summary>True when each part that is asked for begins a part of the name: who looks for people has heard half of it.</summary>
    public static bool Begins(string name, string asked)
    {
        var parts = Parts(name);
        return Parts(asked).All(word => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

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
