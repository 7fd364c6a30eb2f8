using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Recognizers.Text.Choice;

[Flags]
[SuppressMessage("Design", "CA1028", Justification = "Official shape.")]
public enum ChoiceOptions
{
    None = 0,
}
