namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Cuts "user.names[0]['a.b']" into its steps.</summary>
internal static class MemoryPath
{
    public static List<string> Read(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ArgumentNullException(nameof(path));
        }

        var rest = path.StartsWith('$') ? $"dialog.{path[1..]}" : path;
        var steps = new List<string>();
        for (var i = 0; i < rest.Length;)
        {
            i += rest[i] == '.' ? 1 : 0;
            var end = EndOf(rest, i);
            steps.Add(rest[i..end].Trim('[', ']', '\'', '"'));
            i = end;
        }

        return steps;
    }

    private static int EndOf(string path, int start)
    {
        if (start < path.Length && path[start] == '[')
        {
            var close = path.IndexOf(']', start);
            return close < 0 ? throw new ArgumentException($"A bracket is not closed in '{path}'.", nameof(path)) : close + 1;
        }

        var end = path.AsSpan(start).IndexOfAny('.', '[');
        return end < 0 ? path.Length : start + end;
    }
}
