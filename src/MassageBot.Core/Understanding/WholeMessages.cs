using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Messages that mean one thing and nothing else ("stop", "yes please", "go back"): known by heart, not guessed.</summary>
internal sealed class WholeMessages(PhraseTables tables)
{
    /// <summary>The label, or null when the message says more than that.</summary>
    public string? LabelOf(string[] words, Language language, string? asking)
    {
        var own = tables.In(language, LexiconTopics.WholeMessages);
        var table = asking == Questions.Name ? own : tables[LexiconTopics.WholeMessages];
        var plain = WithoutFillers(words);
        return own.Whole(words) ?? table.Whole(words) ?? (plain.Length > 0 ? own.Whole(plain) ?? table.Whole(plain) : null) ?? YesOrNo(words, table);
    }

    /// <summary>Whether the message begins with words that, alone, would mean the label.</summary>
    public bool OpensWith(string label, string[] words) => tables.Is(LexiconTopics.WholeMessages, label, words, 0);

    /// <summary>Where the message goes on after its greeting; 0 without one.</summary>
    public int EndOfGreeting(string[] words)
    {
        var end = 0;
        while ((tables[LexiconTopics.WholeMessages, Intents.Greeting].MatchAt(words, end) ?? Preface(words, end)) is { } greeting)
        {
            end = greeting.End;
        }

        return end;
    }

    /// <summary>"One question, ..." announces what follows; alone it is a wish for help.</summary>
    private PhraseMatch? Preface(string[] words, int at) =>
        tables[LexiconTopics.Connectors, "prefaces"].MatchAt(words, at) is { } preface && preface.End < words.Length ? preface : null;

    /// <summary>"yes yes", "nope nope and nope": several of one kind in a row.</summary>
    private string? YesOrNo(string[] words, PhraseTable table)
    {
        string? said = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (tables[LexiconTopics.Fillers, "fillers"].MatchAt(words, at) is { } filler)
            {
                at = filler.End - 1;
                continue;
            }

            if (table.MatchAt(words, at) is not { Id: Intents.Affirm or Intents.Deny } match || (said is not null && said != match.Id))
            {
                return null;
            }

            said = match.Id;
            at = match.End - 1;
        }

        return said;
    }

    private string[] WithoutFillers(string[] words)
    {
        var kept = new List<string>(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (tables[LexiconTopics.Fillers, "fillers"].MatchAt(words, at) is { } filler)
            {
                at = filler.End - 1;
                continue;
            }

            kept.Add(words[at]);
        }

        return [.. kept];
    }
}
