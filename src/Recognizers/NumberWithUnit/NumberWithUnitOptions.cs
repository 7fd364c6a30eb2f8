using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

[Flags]
[SuppressMessage("Design", "CA1028", Justification = "Official shape.")]
public enum NumberWithUnitOptions
{
    None = 0,
}
