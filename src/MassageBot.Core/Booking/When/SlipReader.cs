namespace MassageBot.Core.Booking.When;

/// <summary>
/// Finds the ordinary word behind a slip that nobody listed ("fryday", "tommorrrow"): one letter wrong, missing, doubled or swapped.
/// Short words stay as they are, since too many others lie one letter away.
/// </summary>
internal sealed class SlipReader
{
    private const int Shortest = 6;

    private readonly ILookup<char, string> words;

    public SlipReader(IEnumerable<string> words) =>
        this.words = words.Where(word => word.Length >= Shortest && word.All(char.IsLetter)).Distinct().ToLookup(word => word[0]);

    /// <summary>The word that was meant; null when none or more than one is near.</summary>
    public string? Meant(string slip)
    {
        if (slip.Length < Shortest - 1 || !slip.All(char.IsLetter))
        {
            return null;
        }

        var near = words[slip[0]].Where(word => IsNear(slip, word)).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static bool IsNear(string slip, string word)
    {
        if (Math.Abs(slip.Length - word.Length) > 1)
        {
            return false;
        }

        var first = 0;
        while (first < slip.Length && first < word.Length && slip[first] == word[first])
        {
            first++;
        }

        return Ends(slip, first + 1, word, first + 1) || Ends(slip, first + 1, word, first) || Ends(slip, first, word, first + 1) || IsSwap(slip, word, first);
    }

    private static bool IsSwap(string slip, string word, int first) =>
        first + 1 < slip.Length && first + 1 < word.Length
        && slip[first] == word[first + 1] && slip[first + 1] == word[first] && Ends(slip, first + 2, word, first + 2);

    private static bool Ends(string slip, int from, string word, int at) =>
        from <= slip.Length && at <= word.Length && slip.AsSpan(from).SequenceEqual(word.AsSpan(at));
}
