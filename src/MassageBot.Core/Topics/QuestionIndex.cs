namespace MassageBot.Core.Topics;

/// <summary>
/// All that can be answered in one language, by its words. A question is compared in two ways: with every listed question by what the two
/// share (Dice, weighted by rarity), and with all words of each answer by BM25F (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework", 2009) over questions, title and text, as a share of what a perfect hit would score.
/// </summary>
internal sealed class QuestionIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.3;
    private const double TitleWeight = 2;
    private const double QuestionWeight = 2;
    private const double TextWeight = 0.5;
    private const double ShareOfLikeness = 0.6;

    private readonly TermReader _terms;
    private readonly Rarity _rarity;
    private readonly List<Entry> _entries = [];
    private readonly List<Listed> _listed = [];
    private readonly Dictionary<string, List<int>> _listedWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly double _averageLength;

    /// <param name="answerables">Each with its questions.</param>
    /// <param name="terms">Reads the language.</param>
    /// <param name="rarity">Of the language's terms.</param>
    public QuestionIndex(IReadOnlyList<Answerable> answerables, TermReader terms, Rarity rarity)
    {
        _terms = terms;
        _rarity = rarity;
        foreach (var answerable in answerables)
        {
            Add(answerable);
        }

        _averageLength = _entries.Count == 0 ? 1 : _entries.Average(entry => entry.Length);
    }

    /// <summary>The answer whose question this is word for word; null when it stands nowhere.</summary>
    public Answerable? Known(string text) =>
        _known.TryGetValue(string.Join(' ', _terms.Read(text)), out var at) ? _entries[at].Answerable : null;

    /// <summary>How much a text says, by the rarity of its words.</summary>
    public double WeightOf(string text) => _terms.Read(text).Distinct().Sum(_rarity.Of);

    /// <summary>How well each answer fits, 0 to 1; those that share no word with the text are left out.</summary>
    public IEnumerable<(Answerable Answerable, double Fit)> Fits(string text)
    {
        var asked = _terms.Read(text).Distinct().Select(term => (Term: term, Weight: _rarity.Of(term))).ToList();
        var weight = asked.Sum(term => term.Weight);
        if (weight == 0)
        {
            yield break;
        }

        var likeness = Likeness(asked, weight);
        for (var at = 0; at < _entries.Count; at++)
        {
            var covered = asked.Sum(term => term.Weight * Share(term.Term, _entries[at])) / weight;
            if (likeness[at] > 0 || covered > 0)
            {
                yield return (_entries[at].Answerable, (ShareOfLikeness * likeness[at]) + ((1 - ShareOfLikeness) * covered));
            }
        }
    }

    private void Add(Answerable answerable)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var question in answerable.Questions)
        {
            var terms = _terms.Read(question);
            _known.TryAdd(string.Join(' ', terms), _entries.Count);
            List(terms);
            Weigh(terms.Distinct(), QuestionWeight, weights);
        }

        Weigh(_terms.Read(answerable.Title).Distinct(), TitleWeight, weights);
        Weigh(_terms.Read(answerable.Text), TextWeight, weights);
        _entries.Add(new Entry(answerable, weights, weights.Values.Sum()));
    }

    private void List(List<string> terms)
    {
        foreach (var term in terms.Distinct())
        {
            _listedWith.TryAdd(term, []);
            _listedWith[term].Add(_listed.Count);
        }

        _listed.Add(new Listed(_entries.Count, terms.Distinct().Sum(_rarity.Of)));
    }

    private static void Weigh(IEnumerable<string> terms, double weight, Dictionary<string, double> weights)
    {
        foreach (var term in terms)
        {
            weights[term] = weights.GetValueOrDefault(term) + weight;
        }
    }

    /// <summary>Of each answer, how much its nearest question shares with the one asked.</summary>
    private double[] Likeness(List<(string Term, double Weight)> asked, double weight)
    {
        var shared = new double[_listed.Count];
        foreach (var (term, rarity) in asked)
        {
            foreach (var at in _listedWith.GetValueOrDefault(term, []))
            {
                shared[at] += rarity;
            }
        }

        var best = new double[_entries.Count];
        for (var at = 0; at < shared.Length; at++)
        {
            var (entry, own) = _listed[at];
            best[entry] = Math.Max(best[entry], 2 * shared[at] / (weight + own));
        }

        return best;
    }

    /// <summary>How much of a term's weight an answer earns, 0 to 1.</summary>
    private double Share(string term, Entry entry)
    {
        var weight = entry.Weights.GetValueOrDefault(term);
        var length = 1 - LengthWeight + (LengthWeight * entry.Length / _averageLength);
        return weight / (weight + (Saturation * length));
    }

    private sealed record Entry(Answerable Answerable, Dictionary<string, double> Weights, double Length);

    private readonly record struct Listed(int Entry, double Weight);
}
