namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Takes "relaxtion" for "relaxation", when one choice only comes that near.</summary>
internal static class NearMiss
{
    private const int ShortestWord = 5;
    private const int LongWord = 9;

    public static List<ModelResult<FoundChoice>> Find(string utterance, IList<Choice> choices, FindChoicesOptions options)
    {
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        var said = Choices.Find.Folded(tokens);
        ModelResult<FoundChoice> nearest = null;
        foreach (var value in Choices.Find.Words(choices, options).Where(value => value.Value != null))
        {
            var wanted = Choices.Find.Folded(tokenizer(value.Value, options.Locale));
            var place = PlaceOf(wanted, said);
            if (place < 0)
            {
                continue;
            }

            if (nearest != null && nearest.Resolution.Index != value.Index)
            {
                return [];
            }

            nearest ??= Result(utterance, tokens[place], tokens[place + wanted.Length - 1], choices, value);
        }

        return nearest == null || Refusal.Precedes(utterance, nearest.Start) ? [] : [nearest];
    }

    private static ModelResult<FoundChoice> Result(string utterance, Token first, Token last, IList<Choice> choices, SortedValue value) => new()
    {
        Start = first.Start,
        End = last.End,
        Text = utterance[first.Start..(last.End + 1)],
        TypeName = "choice",
        Resolution = new FoundChoice
        {
            Value = choices[value.Index].Value,
            Index = value.Index,
            Score = 0.5f,
            Synonym = value.Value,
        },
    };

    private static int PlaceOf(string[] wanted, string[] said)
    {
        for (var i = 0; wanted.Length > 0 && i + wanted.Length <= said.Length; i++)
        {
            if (AllNear(wanted, said.AsSpan(i, wanted.Length)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool AllNear(string[] wanted, ReadOnlySpan<string> said)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!IsNear(wanted[i], said[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Few people miss the first letter, and short words have too many neighbours.
    private static bool IsNear(string wanted, string said)
    {
        if (wanted == said)
        {
            return true;
        }

        var mistakes = wanted.Length < ShortestWord ? 0 : wanted.Length < LongWord ? 1 : 2;
        return mistakes > 0
            && said.Length > 0
            && wanted[0] == said[0]
            && Math.Abs(wanted.Length - said.Length) <= mistakes
            && Distance(wanted, said) <= mistakes;
    }

    // Edits between two words, where swapping two neighbours is one edit (optimal string alignment).
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = swapped ? Math.Min(row[j], before[j - 2] + 1) : row[j];
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
