namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Which runs of digits are phone numbers: by how many digits, in which groups, and by what stands around them.</summary>
internal static class PhoneNumberShape
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private static readonly string[] OtherNumbers = ["card", "account", "order", "invoice", "tarjeta", "cuenta", "pedido", "factura"];

    /// <summary>The end of the longest phone number that begins where the run does, or 0.</summary>
    public static int LongestNumber(string text, DigitRun run)
    {
        if (!BeginsApart(text, run))
        {
            return 0;
        }

        for (var n = run.Groups.Count; n > 0; n--)
        {
            var end = Extension(text, run.Groups[n - 1].End, run, n);
            if (EndsApart(text, end) && IsPhone(text, run, n))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>A rough likeness to a dialled number: a country code, brackets and separators speak for it, few digits and repeats against.</summary>
    public static double Confidence(string number)
    {
        var digits = number.Count(char.IsAsciiDigit);
        var groups = number.Split(' ', '-', '.', '/', '(', ')').Count(g => g.Length > 0);
        var score = 0.3 + (number.Contains('+') ? 0.4 : 0) + (number.Contains('(') ? 0.3 : 0) + Math.Min(0.4, 0.2 * (groups - 1)) + (digits >= 10 ? 0.2 : 0);
        return Math.Clamp(score, 0, 1);
    }

    private static bool BeginsApart(string text, DigitRun run)
    {
        if (run.Start == 0)
        {
            return true;
        }

        var before = text[run.Start - 1];
        if (text[run.Start] == '(')
        {
            return before != '+' && !char.IsAsciiDigit(before);
        }

        var hasBrackets = run.Groups.Count > 1 && text[run.Groups[0].End] == '(';
        return !char.IsLetterOrDigit(before) && before is not ('.' or '/' or '*' or '+' or '#' or '$' or '€' or '=' or ',' or '_')
            && (before != '-' || hasBrackets);
    }

    private static bool EndsApart(string text, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var after = text[end];
        var further = end + 1 < text.Length ? text[end + 1] : ' ';
        return !char.IsLetterOrDigit(after) && after is not ('%' or '@' or '_' or '°') && !(after is '-' or '.' or '/' or ':' or ',' && char.IsLetterOrDigit(further) && after != ',')
            || after is '-' or '.' or '/' && !char.IsLetterOrDigit(further) || after == ',' && !char.IsAsciiDigit(further);
    }

    private static int Extension(string text, int end, DigitRun run, int groups)
    {
        var digits = Count(run, groups);
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (digits < 10 || at >= text.Length || text[at] is not ('x' or 'X'))
        {
            return end;
        }

        at += at + 1 < text.Length && text[at + 1] == ' ' ? 2 : 1;
        var last = at;
        while (last < text.Length && char.IsAsciiDigit(text[last]))
        {
            last++;
        }

        return last - at is >= 2 and <= 6 ? last : end;
    }

    private static int Count(DigitRun run, int groups) => run.Groups.Take(groups).Sum(g => g.End - g.Start);

    private static bool IsPhone(string text, DigitRun run, int groups)
    {
        var digits = Count(run, groups);
        var end = run.Groups[groups - 1].End;
        var number = text.AsSpan(run.Start, end - run.Start);
        var leftOpen = run.Start > 0 && text[run.Start - 1] == '(' && number.Contains(')');
        if (digits > MostDigits || leftOpen || !BracketsClose(number))
        {
            return false;
        }

        if (number[0] == '+' || number.StartsWith("(+"))
        {
            return digits >= FewestDigits && !number[2..].Contains('+');
        }

        if (groups == 1)
        {
            return number[0] != '(' && (digits >= FewestDigits || digits == 6 && number[0] == '0') && !NamesOther(text, run.Start);
        }

        return digits >= (number.Contains(' ') && !number.ContainsAny("-().") ? FewestDigits + 1 : FewestDigits) && GroupsFit(run, groups, number);
    }

    private static bool BracketsClose(ReadOnlySpan<char> number)
    {
        var depth = 0;
        foreach (var c in number)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 1)
            {
                return false;
            }
        }

        return depth <= 0 && (depth == 0 || number[0] != '(');
    }

    private static bool GroupsFit(DigitRun run, int groups, ReadOnlySpan<char> number)
    {
        Span<int> sizes = stackalloc int[groups];
        for (var g = 0; g < groups; g++)
        {
            sizes[g] = run.Groups[g].End - run.Groups[g].Start;
        }

        var isDate = groups == 3 && (sizes is [<= 2, <= 2, 4] or [4, <= 2, <= 2]);
        var isCard = groups >= 3 && sizes[0] == 4 && sizes[1] == 4 && sizes[2] == 4;
        var isPair = groups == 2 && sizes[0] == 4 && sizes[1] == 4;
        var brackets = number.Contains('(') || number.Contains(')');
        var isAddress = groups == 4 && sizes is [<= 3, <= 3, <= 3, <= 3] && number.Count('.') == 3;
        var isSocialSecurity = groups == 3 && sizes is [3, 2, 4] && number.Count('-') == 2;
        if (isDate && !brackets || isCard || isPair && !brackets || isAddress || isSocialSecurity)
        {
            return false;
        }

        return !number.Contains('.') || brackets || groups >= 3 && sizes[0] >= 2 && sizes[1] >= 2;
    }

    /// <summary>"account 12345678" and "my card number is 12345678" name other numbers.</summary>
    private static bool NamesOther(string text, int start)
    {
        var from = Math.Max(0, start - 24);
        var before = text.AsSpan(from, start - from);
        foreach (var word in OtherNumbers)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
