namespace MassageBot.Core.Classifying;

/// <summary>What the classifier sees of a message.</summary>
/// <param name="Words">In their order.</param>
/// <param name="Kinds">Per word the kind of thing it names, null for none; null when no kinds are known.</param>
/// <param name="Signs">What else was seen in it, in any order.</param>
internal sealed record Utterance(string[] Words, string?[]? Kinds = null, IReadOnlyList<string>? Signs = null)
{
    private CountedFeature[][]? _features;

    /// <summary>Its features by <see cref="FeatureGroup"/>, counted once: learning looks at each utterance several times.</summary>
    public CountedFeature[][] Features => _features ??= [.. Enum.GetValues<FeatureGroup>().Select(group => FeatureCounter.Count(this, group))];
}
