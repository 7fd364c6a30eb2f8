using System.Diagnostics;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>The place in the code where a dialog was made, as debuggers show it.</summary>
[DebuggerDisplay("{Path,nq}:{Line}")]
public class SourceRange
{
    internal SourceRange(string path, int line)
    {
        Path = path;
        Line = line;
    }

    internal string Path { get; }

    internal int Line { get; }
}
