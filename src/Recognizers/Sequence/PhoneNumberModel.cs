namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds phone numbers in any country's spelling: "+44 (0)7123 129683", "(541) 754-3010", "0176/12345678", "837.824.1482x6388".</summary>
internal sealed class PhoneNumberModel : IModel
{
    public string ModelTypeName => "phonenumber";

    public List<ModelResult> Parse(string query)
    {
        List<ModelResult> found = [];
        for (var i = 0; i < (query?.Length ?? 0);)
        {
            var run = DigitRun.Read(query, i);
            var end = run is null ? 0 : PhoneNumberShape.LongestNumber(query, run);
            if (end == 0)
            {
                i = run is null ? i + 1 : run.Skip;
                continue;
            }

            var text = query[run.Start..end].ToLowerInvariant();
            var score = PhoneNumberShape.Confidence(text).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
            found.Add(Span.OfCharacters(query, run.Start, end, "phonenumber", new() { ["value"] = text, ["score"] = score }));
            i = end;
        }

        return found;
    }
}
