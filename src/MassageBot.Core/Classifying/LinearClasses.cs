using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace MassageBot.Core.Classifying;

/// <summary>One separator per label, stored feature by feature, so that a message reads few rows.</summary>
internal sealed class LinearClasses(int labels, float[] weights)
{
    private const int BytesOfAWeight = 2;

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
        var bytes = new byte[weights.Length * BytesOfAWeight];
        for (var at = 0; at < weights.Length; at++)
        {
            BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(at * BytesOfAWeight), (Half)weights[at]);
        }

        writer.Write(bytes);
    }

    public static LinearClasses Read(BinaryReader reader)
    {
        var labels = reader.ReadInt32();
        var weights = new float[reader.ReadInt32()];
        var bytes = new byte[weights.Length * BytesOfAWeight];
        reader.BaseStream.ReadExactly(bytes);
        Widen(bytes, weights);
        return new LinearClasses(labels, weights);
    }

    /// <summary>Millions of them at each start: worth compiling well at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ReadOnlySpan<byte> bytes, Span<float> weights)
    {
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(at * BytesOfAWeight)..]);
        }
    }
}
