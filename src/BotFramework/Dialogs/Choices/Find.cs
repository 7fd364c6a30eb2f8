namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Finds which of several values an utterance names. Case and accents do not matter, longer values go first. An utterance that is a value
/// to the letter names that value alone, so that a button is understood whatever marks it holds ("A &gt;= B", "★").
/// </summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var found = FindValues(utterance, Words(choices, options), options);
        return found.ConvertAll(value => new ModelResult<FoundChoice>
        {
            Start = value.Start,
            End = value.End,
            Text = value.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[value.Resolution.Index].Value,
                Index = value.Resolution.Index,
                Score = value.Resolution.Score,
                Synonym = value.Resolution.Value,
            },
        });
    }

    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Find(value => IsExactly(utterance, value)) is { } same)
        {
            return [Whole(utterance, same)];
        }

        var tokenizer = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance ?? string.Empty, options?.Locale);
        if (tokens.Count == 0)
        {
            return [];
        }

        var said = Folded(tokens);
        var matches = new List<ModelResult<FoundValue>>();
        foreach (var (_, place) in LongestFirst(values))
        {
            var value = values[place];
            var wanted = Folded(tokenizer(value.Value.Trim(), options?.Locale));
            AddMatches(matches, said, wanted, value, options);
        }

        return BestOf(matches, tokens, utterance);
    }

    // Of the same length, those named first.
    private static (int Shortness, int Place)[] LongestFirst(List<SortedValue> values)
    {
        var order = new (int Shortness, int Place)[values.Count(static value => value.Value != null)];
        var next = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Value != null)
            {
                order[next++] = (-values[i].Value.Length, i);
            }
        }

        Array.Sort(order);
        return order;
    }

    /// <summary>Every wording a choice can be named by.</summary>
    internal static List<SortedValue> Words(IList<Choice> choices, FindChoicesOptions options)
    {
        var words = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (options?.NoValue != true)
            {
                words.Add(new SortedValue { Value = choice.Value, Index = i });
            }

            if (options?.NoAction != true && choice.Action?.Title != null)
            {
                words.Add(new SortedValue { Value = choice.Action.Title, Index = i });
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                words.Add(new SortedValue { Value = synonym, Index = i });
            }
        }

        return words;
    }

    internal static string[] Folded(List<Token> tokens)
    {
        var folded = new string[tokens.Count];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Accents.Fold(tokens[i].Normalized);
        }

        return folded;
    }

    private static bool IsExactly(string utterance, SortedValue value) =>
        !string.IsNullOrEmpty(value.Value) && value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase);

    private static ModelResult<FoundValue> Whole(string utterance, SortedValue value) => new()
    {
        Start = 0,
        End = utterance.Length - 1,
        Text = utterance,
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = 1 },
    };

    private static void AddMatches(
        List<ModelResult<FoundValue>> matches,
        string[] said,
        string[] wanted,
        SortedValue value,
        FindValuesOptions options)
    {
        var from = 0;
        while (from < said.Length && Match(said, wanted, value, options, from) is { } match)
        {
            matches.Add(match);
            from = match.End + 1;
        }
    }

    // Words must come in order, with few others between: "second last" is in "the second from last", not in "the last from the second".
    private static ModelResult<FoundValue> Match(string[] said, string[] wanted, SortedValue value, FindValuesOptions options, int from)
    {
        var (matched, skipped, start, end) = (0, 0, -1, -1);
        foreach (var word in wanted)
        {
            var place = Array.IndexOf(said, word, from);
            var distance = matched == 0 ? 0 : place - from;
            if (place < 0 || distance > (options?.MaxTokenDistance ?? DefaultTokenDistance))
            {
                continue;
            }

            matched++;
            skipped += distance;
            start = start < 0 ? place : start;
            end = place;
            from = place + 1;
        }

        if (matched == 0 || (matched < wanted.Length && options?.AllowPartialMatches != true))
        {
            return null;
        }

        var completeness = (float)matched / wanted.Length;
        var accuracy = (float)matched / (matched + skipped);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = completeness * accuracy },
        };
    }

    // Until here places are those of tokens; results carry places of characters.
    private static List<ModelResult<FoundValue>> BestOf(List<ModelResult<FoundValue>> matches, List<Token> tokens, string utterance)
    {
        var results = new List<ModelResult<FoundValue>>();
        var used = new bool[tokens.Count];
        foreach (var match in matches.Count < 2 ? matches : matches.OrderByDescending(match => match.Resolution.Score).ToList())
        {
            var taken = used.AsSpan(match.Start, match.End - match.Start + 1);
            if (taken.Contains(true) || results.Exists(result => result.Resolution.Index == match.Resolution.Index))
            {
                continue;
            }

            taken.Fill(true);
            match.Start = tokens[match.Start].Start;
            match.End = tokens[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            results.Add(match);
        }

        results.Sort((a, b) => a.Start.CompareTo(b.Start));
        return results;
    }
}
