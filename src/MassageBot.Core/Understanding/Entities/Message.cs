using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>A message while its parts are read: who takes words marks them, so that nobody takes them twice.</summary>
internal sealed class Message(TokenizedText text, Language language, Moment moment, PhraseTables tables)
{
    private readonly bool[] _taken = new bool[text.Tokens.Length];

    public TokenizedText Text => text;

    public string[] Words => text.Words;

    public Language Language => language;

    public Moment Moment => moment;

    public PhraseTables Tables => tables;

    public bool IsTaken(int at) => _taken[at];

    public bool IsAsking(string question) => moment.Asking == question;

    public void Take(int start, int end) => _taken.AsSpan(start, end - start).Fill(true);

    /// <summary>Takes the words that overlap a stretch of the source text.</summary>
    public void TakeSpan(int start, int end)
    {
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            _taken[at] |= text.Tokens[at].Start < end && text.Tokens[at].End > start;
        }
    }

    /// <summary>Matches of a topic in words that nobody has taken.</summary>
    public IEnumerable<PhraseMatch> Find(string topic) =>
        tables[topic].FindAll(Words).Where(match => !Enumerable.Range(match.Start, match.Length).Any(IsTaken));

    public bool Has(string topic, string id) => tables[topic, id].FindAll(Words).Count > 0;

    /// <summary>A denial stands at most <paramref name="reach"/> words before, or ends right there ("instead of the").</summary>
    public bool IsDenied(int at, int reach = 3)
    {
        if (tables[LexiconTopics.Connectors, "denials"].FindAll(Words).Any(denial => denial.End == at))
        {
            return true;
        }

        for (var before = at - 1; before >= Math.Max(0, at - reach); before--)
        {
            if (tables.Is(LexiconTopics.Connectors, "denials", Words, before))
            {
                return true;
            }

            if (text.Tokens[before + 1].StartsClause)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The words as the client wrote them.</summary>
    public string Original(int start, int end) => text.Source[text.Tokens[start].Start..text.Tokens[end - 1].End];

    /// <summary>The whole message without the words that add nothing.</summary>
    public string[] Essence(string fillers)
    {
        var kept = new List<string>();
        for (var at = 0; at < Words.Length; at++)
        {
            var filler = tables[LexiconTopics.Fillers, fillers].MatchAt(Words, at) ?? tables[LexiconTopics.Fillers, "fillers"].MatchAt(Words, at);
            if (filler is { } match)
            {
                at = match.End - 1;
                continue;
            }

            kept.Add(Words[at]);
        }

        return [.. kept];
    }
}
