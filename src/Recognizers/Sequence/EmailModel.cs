namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds e-mail addresses: from each "@" the name before it and the host behind it.</summary>
internal sealed class EmailModel : IModel
{
    private const int LongestName = 64;
    private const int LongestHost = 253;

    public string ModelTypeName => "email";

    public List<ModelResult> Parse(string query)
    {
        List<ModelResult> found = [];
        for (var at = query?.IndexOf('@') ?? -1; at >= 0; at = query.IndexOf('@', at + 1))
        {
            var start = NameStart(query, at);
            var end = start < 0 ? -1 : HostEnd(query, at + 1);
            if (end > 0)
            {
                found.Add(Span.OfCharacters(query, start, end, "email", new() { ["value"] = query[start..end].ToLowerInvariant() }));
            }
        }

        return found;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'' or '&' or '=' or '!';

    private static int NameStart(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestName && IsNameCharacter(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is '\'' or '-' or '!' or '=' or '&')
        {
            start++;
        }

        var name = text.AsSpan(start, at - start);
        return name.Length == 0 || name[0] == '.' || name[^1] == '.' || name.Contains("..", StringComparison.Ordinal) ? -1 : start;
    }

    private static int HostEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestHost && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        if (end < text.Length && text[end] == '_')
        {
            return -1;
        }

        while (end > start && text[end - 1] is '.' or '-')
        {
            end--;
        }

        var host = text.AsSpan(start, end - start);
        var dot = host.LastIndexOf('.');
        var top = host[(dot + 1)..];
        return dot < 1 || top.Length is < 2 or > 24 || !IsWord(top) || host.Contains("..", StringComparison.Ordinal) || host[0] is '-' or '.' ? -1 : end;
    }

    private static bool IsWord(ReadOnlySpan<char> top)
    {
        foreach (var c in top)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
