using System.Collections.Frozen;
using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Words that may stand around "the second" or "2" without giving the reply another meaning.</summary>
internal static class Filler
{
    private static readonly FrozenSet<string> English = Set(
        "a an and answer be choice choose d fine for go good i id ill item it let lets like ll me my number nr ok okay one ones option "
        + "options over pick please pls prefer s sure take thank thanks that the then think to um uh want well with would yes you yeah");

    private static readonly FrozenSet<string> Spanish = Set(
        "a bueno claro con creo de e el ella elijo escojo esa ese esta este favor gracias gustaria la las lo los me mejor numero opcion "
        + "opciones para por porfa prefiero pues que querria quiero quisiera sea seria si tomo un una uno vale y yo");

    /// <summary>True when, the found places aside, the utterance holds nothing but such words. Of other languages nothing is known: true.</summary>
    public static bool IsAllBesides(string utterance, List<ModelResult> places, string culture)
    {
        if (!IsOf(culture, "en") && !IsOf(culture, "es"))
        {
            return true;
        }

        foreach (var token in Tokenizer.DefaultTokenizerImpl(utterance))
        {
            var word = Accents.Fold(token.Normalized);
            if (!Says(word) && !IsIn(token, places))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOf(string culture, string language) => culture.StartsWith(language, StringComparison.OrdinalIgnoreCase);

    private static bool Says(string word) => English.Contains(word) || Spanish.Contains(word);

    private static bool IsIn(Token token, List<ModelResult> places) =>
        places.Exists(place => token.Start >= place.Start && token.End <= place.End);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
