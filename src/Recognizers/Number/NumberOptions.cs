using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Recognizers.Text.Number;

[Flags]
[SuppressMessage("Design", "CA1028", Justification = "Official shape.")]
public enum NumberOptions
{
    None = 0,
    PercentageMode = 1,
    NoProtoCache = 16,
    SuppressExtendedTypes = 32,
}
