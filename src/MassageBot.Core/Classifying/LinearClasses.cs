namespace MassageBot.Core.Classifying;

/// <summary>One separator per label, stored feature by feature, so that a message reads few rows.</summary>
internal sealed class LinearClasses(int labels, float[] weights)
{
    /// <summary>The separators know nothing of each other, so all processors learn at once; the outcome is the same.</summary>
    public static LinearClasses Train(IReadOnlyList<SparseVector> examples, IReadOnlyList<int> labelOf, int labels, int size, TrainingSettings settings)
    {
        var weights = new float[size * labels];
        Parallel.For(0, labels, label =>
        {
            var separator = new DualCoordinateDescent(examples, size, settings).Train([.. labelOf.Select(own => own == label)]);
            for (var feature = 0; feature < size; feature++)
            {
                weights[(feature * labels) + label] = separator[feature];
            }
        });
        return new LinearClasses(labels, weights);
    }

    /// <summary>How far on each label's side the vector lies.</summary>
    public float[] Margins(SparseVector vector)
    {
        var margins = new float[labels];
        for (var at = 0; at < vector.Indices.Length; at++)
        {
            var value = vector.Values[at];
            var row = weights.AsSpan(vector.Indices[at] * labels, labels);
            for (var label = 0; label < row.Length; label++)
            {
                margins[label] += value * row[label];
            }
        }

        return margins;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(labels);
        writer.Write(weights.Length);
        foreach (var weight in weights)
        {
            writer.Write((Half)weight);
        }
    }

    public static LinearClasses Read(BinaryReader reader)
    {
        var labels = reader.ReadInt32();
        var weights = new float[reader.ReadInt32()];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = (float)reader.ReadHalf();
        }

        return new LinearClasses(labels, weights);
    }
}
