namespace MassageBot.Core.Classifying;

/// <summary>The kinds of feature; each is scaled to the same length, so that long words do not drown short ones.</summary>
internal enum FeatureGroup
{
    Words,
    Letters,
    Kinds,
}

/// <summary>A hashed feature of an utterance and how often it stands there.</summary>
internal readonly record struct CountedFeature(uint Feature, int Count);

/// <summary>Counts hashed features of an utterance: word pairs and single words, letter runs of 3 to 5, kinds in their place, and signs.</summary>
internal sealed class FeatureCounter
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;
    private readonly List<uint> _features = new(256);

    public static CountedFeature[] Count(Utterance utterance, FeatureGroup group)
    {
        var counter = new FeatureCounter();
        switch (group)
        {
            case FeatureGroup.Words:
                counter.AddWords(utterance.Words);
                break;
            case FeatureGroup.Letters:
                counter.AddLetters(utterance.Words);
                break;
            default:
                counter.AddKinds(utterance);
                counter.AddSigns(utterance);
                break;
        }

        return counter.Counted();
    }

    private CountedFeature[] Counted()
    {
        _features.Sort();
        var counted = new List<CountedFeature>(_features.Count);
        foreach (var feature in _features)
        {
            if (counted.Count > 0 && counted[^1].Feature == feature)
            {
                counted[^1] = new CountedFeature(feature, counted[^1].Count + 1);
            }
            else
            {
                counted.Add(new CountedFeature(feature, 1));
            }
        }

        return [.. counted];
    }

    private void AddWords(string[] words)
    {
        var before = Mix(Offset, "^");
        for (var at = 0; at < words.Length; at++)
        {
            var single = Mix(Offset ^ 1, words[at]);
            Add(single);
            Add(Mix(before ^ 2, words[at]));
            before = single;
        }

        Add(Mix(before ^ 2, "$"));
    }

    private void AddLetters(string[] words)
    {
        foreach (var word in words)
        {
            for (var start = -1; start < word.Length - 1; start++)
            {
                AddRuns(word, start);
            }
        }
    }

    private void AddRuns(string word, int start)
    {
        var hash = Offset ^ 4;
        for (var length = 1; length <= 5 && start + length <= word.Length + 1; length++)
        {
            var at = start + length - 1;
            hash = (hash ^ (at < 0 || at == word.Length ? ' ' : word[at])) * Prime;
            if (length >= 3)
            {
                Add(hash + (uint)length);
            }
        }
    }

    private void AddKinds(Utterance utterance)
    {
        if (utterance.Kinds is not { } kinds)
        {
            return;
        }

        var before = Mix(Offset ^ 8, "^");
        for (var at = 0; at < kinds.Length; at++)
        {
            var hash = Mix(Offset ^ 8, kinds[at] ?? utterance.Words[at]);
            if (kinds[at] is not null)
            {
                Add(hash ^ 16);
            }

            if (kinds[at] is not null || (at > 0 && kinds[at - 1] is not null))
            {
                Add((before * Prime) ^ hash);
            }

            before = hash;
        }
    }

    private void AddSigns(Utterance utterance)
    {
        foreach (var sign in utterance.Signs ?? [])
        {
            Add(Mix(Offset ^ 32, sign));
        }
    }

    private void Add(uint feature) => _features.Add(feature);

    private static uint Mix(uint hash, string word)
    {
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash * Prime;
    }
}
