namespace MassageBot.Core.Understanding.Text;

/// <summary>How many slips lie between two words: a letter too many, missing, wrong, or two swapped (optimal string alignment).</summary>
internal static class EditDistance
{
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                current[column] = Cell(left, right, row, column, beforeLast, last, current);
            }

            last.CopyTo(beforeLast);
            current.CopyTo(last);
        }

        return last[right.Length];
    }

    private static int Cell(
        ReadOnlySpan<char> left, ReadOnlySpan<char> right, int row, int column, Span<int> beforeLast, Span<int> last, Span<int> current)
    {
        var replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
        var swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
        return swapped ? Math.Min(best, beforeLast[column - 2] + 1) : best;
    }
}
