using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>What a recommendation is drawn from, in the client's own words: the place, how it began, since when, what they long for.</summary>
internal static class HeardSpeech
{
    private const int LongestPart = 48;

    /// <summary>Nothing where the client has only tapped what they come for.</summary>
    public static Spoken Say(TurnFrame frame)
    {
        var parts = Parts(frame).OfType<string>().Distinct().ToList();
        return parts.Count == 0 ? Spoken.Nothing : frame.Words.Triage.Heard.Say(("words", string.Join(", ", parts)));
    }

    private static IEnumerable<string?> Parts(TurnFrame frame)
    {
        var (words, triage) = (frame.Words.Triage, frame.Record.Triage);
        foreach (var area in triage.BodyAreas)
        {
            yield return Told(frame, area.Words);
        }

        yield return triage.Onset switch
        {
            Onset.CreptIn => words.HeardCreptIn.Text,
            Onset.Sudden => words.HeardSudden.Text,
            _ => null,
        };
        yield return Quote(frame, triage.SinceWords is { } since ? SinceClause.Of(since, words.SinceWords, words.NextClause) : null);
        if (triage.Need == Need.Relaxation)
        {
            yield return Quote(frame, triage.NeedWords);
            yield return triage.Hurts == false ? words.HeardNothingHurts.Text : null;
        }
    }

    private static string? Quote(TurnFrame frame, string? said) =>
        said is not null && Told(frame, said) is { } told ? frame.Words.Triage.HeardQuote.Say(("words", told)).Text : null;

    /// <summary>Words that show who somebody is, or that go on and on, are not said back.</summary>
    private static string? Told(TurnFrame frame, string said)
    {
        var names = new[] { frame.Record.Wish.FirstName }.OfType<string>();
        return said.Length <= LongestPart && frame.Content.Understanding.Mask(said, names) == said ? said : null;
    }
}
