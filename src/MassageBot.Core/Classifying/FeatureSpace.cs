using System.Runtime.InteropServices;

namespace MassageBot.Core.Classifying;

/// <summary>Maps features to positions, with how telling each is (inverse document frequency), as learnt from the training utterances.</summary>
internal sealed class FeatureSpace
{
    /// <summary>How much each <see cref="FeatureGroup"/> counts; measured.</summary>
    private static readonly float[] GroupWeights = [1.0f, 1.0f, 0.5f];

    private readonly Dictionary<uint, int> _positions;
    private readonly float[] _rarity;

    private FeatureSpace(Dictionary<uint, int> positions, float[] rarity)
    {
        _positions = positions;
        _rarity = rarity;
    }

    /// <summary>The last position is the same in every vector.</summary>
    public int Size => _rarity.Length + 1;

    public static FeatureSpace Learn(IReadOnlyCollection<Utterance> utterances)
    {
        var seenIn = new Dictionary<uint, int>();
        foreach (var feature in utterances.SelectMany(utterance => utterance.Features).SelectMany(group => group))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(seenIn, feature.Feature, out _)++;
        }

        var kept = seenIn.Where(feature => feature.Value >= 2 || utterances.Count < 200).OrderBy(feature => feature.Key).ToArray();
        return new FeatureSpace(
            kept.Select((feature, position) => (feature.Key, position)).ToDictionary(),
            [.. kept.Select(feature => (float)Math.Log((1.0 + utterances.Count) / (1.0 + feature.Value)) + 1)]);
    }

    public SparseVector Map(Utterance utterance)
    {
        var indices = new List<int>(128);
        var values = new List<float>(128);
        var counted = 0;
        for (var group = 0; group < utterance.Features.Length; group++)
        {
            var from = values.Count;
            foreach (var (feature, count) in utterance.Features[group])
            {
                counted++;
                if (_positions.TryGetValue(feature, out var position))
                {
                    indices.Add(position);
                    values.Add((1 + MathF.Log(count)) * _rarity[position]);
                }
            }

            Scale(values, from, GroupWeights[group]);
        }

        var known = counted == 0 ? 0 : (float)values.Count / counted;
        indices.Add(_rarity.Length);
        values.Add(0.5f);
        return new SparseVector([.. indices], [.. values], known);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_rarity.Length);
        foreach (var (feature, position) in _positions.OrderBy(feature => feature.Value))
        {
            writer.Write(feature);
            writer.Write(_rarity[position]);
        }
    }

    public static FeatureSpace Read(BinaryReader reader)
    {
        var positions = new Dictionary<uint, int>();
        var rarity = new float[reader.ReadInt32()];
        for (var position = 0; position < rarity.Length; position++)
        {
            positions[reader.ReadUInt32()] = position;
            rarity[position] = reader.ReadSingle();
        }

        return new FeatureSpace(positions, rarity);
    }

    private static void Scale(List<float> values, int from, float weight)
    {
        var length = 0f;
        for (var at = from; at < values.Count; at++)
        {
            length += values[at] * values[at];
        }

        var factor = length > 0 ? weight / MathF.Sqrt(length) : 0;
        for (var at = from; at < values.Count; at++)
        {
            values[at] *= factor;
        }
    }
}
