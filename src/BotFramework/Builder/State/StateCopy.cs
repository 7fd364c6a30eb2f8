using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Copies state without writing it out as JSON: plain values, bags, lists and the types that know how are copied as they are. Anything
/// else is kept as the JSON it would be stored as, and made from it again when the kept copy is copied out.
/// </summary>
internal readonly struct StateCopy(JsonSerializer json, int depth = 0)
{
    /// <summary>What is nested deeper, or holds itself, is left to JSON, which knows what to say about it.</summary>
    private const int DeepestNesting = 32;

    private StateCopy Deeper => new(json, depth + 1);

    public object Of(object value)
    {
        switch (value)
        {
            case null or string or bool or int or long or double:
                return value;
            case KeptAsJson kept:
                return kept.Token.ToObject<object>(json);
            case ICopied known when depth < DeepestNesting && known.TryCopy(Deeper) is { } copy:
                return copy;
            case Dictionary<string, object> bag when depth < DeepestNesting && IsPlain(bag):
                return Deeper.OfBag(bag);
            case List<string> words when words.GetType() == typeof(List<string>):
                return new List<string>(words);
            default:
                return new KeptAsJson(JToken.FromObject(value, json));
        }
    }

    /// <summary>Whether it is just such a dictionary: others may hold more than their entries.</summary>
    public static bool IsPlain(IDictionary<string, object> bag) =>
        bag is Dictionary<string, object> plain
        && plain.GetType() == typeof(Dictionary<string, object>)
        && ReferenceEquals(plain.Comparer, EqualityComparer<string>.Default);

    public Dictionary<string, object> OfBag(IDictionary<string, object> bag)
    {
        var copy = new Dictionary<string, object>(bag.Count);
        foreach (var (key, value) in (Dictionary<string, object>)bag)
        {
            copy.Add(key, Of(value));
        }

        return copy;
    }

    /// <summary>A list of the same length, or null when an item cannot be copied without JSON.</summary>
    public List<T> OfList<T>(List<T> list)
        where T : class, ICopied
    {
        if (depth >= DeepestNesting || list.GetType() != typeof(List<T>))
        {
            return null;
        }

        var copy = new List<T>(list.Count);
        foreach (var item in list)
        {
            if (item?.TryCopy(Deeper) is not T same)
            {
                return null;
            }

            copy.Add(same);
        }

        return copy;
    }

    private sealed record KeptAsJson(JToken Token);
}

/// <summary>State that can copy itself.</summary>
internal interface ICopied
{
    /// <summary>A copy that shares nothing changeable with this; null when only JSON could make one.</summary>
    object TryCopy(StateCopy copy);
}
