using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Recognizers.Text.Sequence;

[Flags]
[SuppressMessage("Design", "CA1028", Justification = "Official shape.")]
public enum SequenceOptions
{
    None = 0,
}
