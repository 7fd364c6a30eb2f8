using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Official options. The bundled model heeds none of them; they are accepted so that callers compile and run unchanged.</summary>
[Flags]
[SuppressMessage("Design", "CA1028", Justification = "Official shape.")]
public enum DateTimeOptions
{
    None = 0,
    SkipFromToMerge = 1,
    SplitDateAndTime = 2,
    CalendarMode = 4,
    ExtendedTypes = 8,
    NoProtoCache = 16,
    FailFast = 64,
    ExperimentalMode = 4194304,
    EnablePreview = 8388608,
}
