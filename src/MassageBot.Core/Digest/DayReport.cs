using MassageBot.Core.Wording;

namespace MassageBot.Core.Digest;

/// <summary>The day ahead in words.</summary>
public sealed class DayReport(DigestWording words, Language language)
{
    private const int MostGaps = 8;

    private readonly Figures figures = new(words);

    public DigestReport Of(DayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new DigestReport(
            words.DayTitle.Say(("day", SpokenTime.Day(facts.Day, language))).Text,
            [
                new DigestPart.Facts(
                    "",
                    [
                        (words.Visits.Text, figures.Number(facts.Visits)),
                        (words.Unconfirmed.Text, figures.Number(facts.Unconfirmed)),
                        (words.FirstVisits.Text, figures.Number(facts.FirstVisits)),
                        (words.FormsMissing.Text, Forms(facts)),
                        (words.FlagsOpen.Text, figures.Number(facts.FlagsOpen)),
                        (words.Gaps.Text, figures.Number(facts.Gaps?.Length)),
                    ]),
                .. Gaps(facts),
            ]);
    }

    private string Forms(DayFacts facts) => (facts.FormsMissing, facts.FormsUnknown) switch
    {
        (null, _) => words.Unknown.Text,
        (0, > 0) when facts.FormsUnknown == facts.FirstVisits => words.Unknown.Text,
        ({ } missing, > 0) => words.SomeUnknown.Say(("count", figures.Number(missing)), ("unknown", figures.Number(facts.FormsUnknown))).Text,
        ({ } missing, _) => figures.Number(missing),
    };

    private IEnumerable<DigestPart> Gaps(DayFacts facts)
    {
        if (facts.Gaps is not { Length: > 0 } gaps)
        {
            return [];
        }

        var first = gaps.OrderBy(gap => gap.From).ThenBy(gap => gap.Therapist, StringComparer.Ordinal).Take(MostGaps);
        var listed = new DigestPart.Facts(words.Gaps.Text, [.. first.Select(gap => (gap.Therapist, Span(gap)))]);
        return gaps.Length <= MostGaps ? [listed] : [listed, new DigestPart.Note(words.MoreGaps.Say(("count", figures.Number(gaps.Length - MostGaps))).Text)];
    }

    private string Span(DayGap gap) => $"{SpokenTime.Time(gap.From, language)}–{SpokenTime.Time(gap.Until, language)}";
}
