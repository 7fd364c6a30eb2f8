using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Recognizes choices by their words, else by place in the list ("the second one", "2"), else by nearly their words. Places count only
/// when the reply is about nothing else: "I have 2 kids" picks nothing. A choice that is refused ("not relaxation") is not picked.
/// </summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        if (string.IsNullOrWhiteSpace(utterance) || list == null || list.Count == 0)
        {
            return [];
        }

        options ??= new FindChoicesOptions();
        var named = Find.FindChoices(utterance, list, options);
        if (named.Count > 0)
        {
            named.RemoveAll(choice => Refusal.Precedes(utterance, choice.Start));
            return named;
        }

        var placed = ByPlace(utterance, list, options);
        return placed.Count > 0 ? placed : NearMiss.Find(utterance, list, options);
    }

    private static List<ModelResult<FoundChoice>> ByPlace(string utterance, IList<Choice> list, FindChoicesOptions options)
    {
        var culture = options.Locale ?? Culture.English;
        var ordinals = options.RecognizeOrdinals ? Placed(NumberRecognizer.RecognizeOrdinal(utterance, culture), utterance, list, culture) : [];
        return ordinals.Count > 0 || !options.RecognizeNumbers
            ? ordinals
            : Placed(NumberRecognizer.RecognizeNumber(utterance, culture), utterance, list, culture);
    }

    private static List<ModelResult<FoundChoice>> Placed(List<ModelResult> places, string utterance, IList<Choice> list, string culture)
    {
        if (places.Count == 0 || !Filler.IsAllBesides(utterance, places, culture))
        {
            return [];
        }

        var found = new List<ModelResult<FoundChoice>>();
        foreach (var place in places.OrderBy(place => place.Start))
        {
            if (PlaceOf(place, list.Count) is { } index)
            {
                found.Add(At(index, place, list));
            }
        }

        return found;
    }

    private static ModelResult<FoundChoice> At(int index, ModelResult place, IList<Choice> list) => new()
    {
        Start = place.Start,
        End = place.End,
        Text = place.Text,
        TypeName = "choice",
        Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1 },
    };

    private static int? PlaceOf(ModelResult place, int count)
    {
        var fromEnd = place.Resolution.TryGetValue("relativeTo", out var origin) && "end".Equals(origin);
        var written = place.Resolution.GetValueOrDefault(fromEnd ? "offset" : "value") as string;
        if (!int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var index = fromEnd ? count - 1 + number : number - 1;
        return index >= 0 && index < count ? index : null;
    }
}
