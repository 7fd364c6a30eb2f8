namespace MassageBot.Core.Topics;

/// <summary>
/// How much a term tells: much for one that few questions have, next to nothing for one that every question has. Counted over all that
/// clients are known to say, not only over the questions that can be answered, which are too few to show what is common.
/// </summary>
internal sealed class Rarity
{
    private readonly Dictionary<string, int> _saidWith = new(StringComparer.Ordinal);
    private int _said;

    public void Count(IEnumerable<string> terms)
    {
        _said++;
        foreach (var term in terms.Distinct())
        {
            _saidWith[term] = _saidWith.GetValueOrDefault(term) + 1;
        }
    }

    public double Of(string term)
    {
        var with = _saidWith.GetValueOrDefault(term);
        var rarity = Math.Log(1 + ((_said - with + 0.5) / (with + 0.5)));
        return rarity * rarity;
    }
}
