using System.Globalization;

namespace MassageBot.Core.Triage.Reading;

/// <summary>Finds numbers that matter: ages, temperatures, blood pressure, weeks of pregnancy. They join the words as concepts.</summary>
internal sealed class NumberSense(Lexicon lexicon, NumberLimits limits)
{
    /// <summary>Concepts that numbers make; patterns name them like any other.</summary>
    public static IReadOnlyList<string> Concepts { get; } =
        ["minor-age", "adult-age", "bp-crisis", "bp-high", "bp-normal", "fever-reading", "temperature-number", "early-weeks", "later-weeks", "bare-weeks", "large-count"];

    /// <summary>So many tablets at once are an overdose.</summary>
    private const int LargeCount = 10;

    private static readonly HashSet<string> AgeLeads = new(StringComparer.Ordinal)
    {
        "im", "hes", "shes", "am", "age", "aged", "tengo", "tiene", "turned", "turning", "just", "only", "is", "theyre", "being",
    };

    private static readonly HashSet<string> YearWords = new(StringComparer.Ordinal) { "year", "years", "yr", "yrs", "yo", "y", "ano", "anos", "yrold", "yearold" };

    private static readonly HashSet<string> WeekWords = new(StringComparer.Ordinal) { "week", "weeks", "wk", "wks", "semana", "semanas", "w" };

    private static readonly HashSet<string> MonthWords = new(StringComparer.Ordinal) { "month", "months", "mo", "mos", "mes", "meses" };

    private static readonly HashSet<string> AfterBareAge = new(StringComparer.Ordinal)
    {
        "and", "but", "can", "is", "so", "do", "am", "my", "will", "y", "if", "would", "in", "puedo", "pero", "with", "does", "though", "next", "i", "btw", "lol", "now",
    };

    private static readonly HashSet<string> TemperatureTimes = new(StringComparer.Ordinal)
    {
        "this", "degrees", "degree", "f", "fahrenheit", "c", "grados", "last", "grado", "temp", "temperature", "fever", "de", "right", "since", "and",
    };

    /// <summary>Adds a hit for each number that means something.</summary>
    public void Find(Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (message.Tokens[i].IsNumber)
            {
                FindAge(message, i);
                FindCount(message, i);
                FindPressure(message, i);
                FindTemperature(message, i);
                FindWeeks(message, i);
            }
        }
    }

    private static string WordAt(Message message, int at) => at >= 0 && at < message.Tokens.Count ? message.Tokens[at].Word : "";

    private static int? WholeAt(Message message, int at) =>
        int.TryParse(WordAt(message, at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void FindAge(Message message, int at)
    {
        if (WholeAt(message, at) is not { } number || number is < 1 or > 99)
        {
            return;
        }

        var next = WordAt(message, at + 1);
        var old = YearWords.Contains(next) && (next is "yo" or "yrold" or "yearold" || WordAt(message, at + 2) is "old" or "o" or "de"
            || (next is "anos" or "ano" && WordAt(message, at - 1) is "tengo" or "tiene" or "de" or "con"));
        var lead = WordAt(message, at - 1);
        var bare = AgeLeads.Contains(lead) && number >= 8 && EndsAge(message, at + 1) && (lead is not ("just" or "only" or "is") || IsPersonBefore(message, at - 1));
        if (old || bare || StandsBesidePerson(message, at))
        {
            Add(message, number < limits.AdultAge ? "minor-age" : "adult-age", at, old ? at + 2 : at + 1);
        }
    }

    /// <summary>"my daughter, 15, dances".</summary>
    private static bool StandsBesidePerson(Message message, int at) =>
        at > 0 && message.IsSomeoneElse[at - 1] && message.Tokens[at].Before == Break.Segment
        && at + 1 < message.Tokens.Count && message.Tokens[at + 1].Before == Break.Segment && !message.Tokens[at + 1].IsNumber;

    private static bool EndsAge(Message message, int at) =>
        at >= message.Tokens.Count || message.Tokens[at].Before != Break.None || AfterBareAge.Contains(message.Tokens[at].Word);

    private static bool IsPersonBefore(Message message, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
        {
            if (message.IsSomeoneElse[i] || WordAt(message, i) is "im" or "shes" or "hes")
            {
                return true;
            }
        }

        return false;
    }

    private void FindCount(Message message, int at)
    {
        if (WholeAt(message, at) is >= LargeCount and < 1000)
        {
            Add(message, "large-count", at, at + 1);
        }
    }

    private void FindPressure(Message message, int at)
    {
        var (upper, lower, length) = PressureAt(message, at);
        if (upper is < 70 or > 280 || lower is < 35 or > 180 || lower >= upper)
        {
            return;
        }

        var level = upper >= limits.CrisisSystolic || lower >= limits.CrisisDiastolic ? "bp-crisis"
            : upper >= limits.HighSystolic || lower >= limits.HighDiastolic ? "bp-high"
            : "bp-normal";
        Add(message, level, at, at + length);
    }

    private static (int Upper, int Lower, int Length) PressureAt(Message message, int at)
    {
        var word = WordAt(message, at);
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && int.TryParse(word[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var upper)
            && int.TryParse(word[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var lower))
        {
            return (upper, lower, 1);
        }

        var over = WordAt(message, at + 1) is "over" or "sobre" or "con";
        return over && WholeAt(message, at) is { } whole && WholeAt(message, at + 2) is { } below ? (whole, below, 3) : (0, 0, 0);
    }

    private void FindTemperature(Message message, int at)
    {
        var word = WordAt(message, at);
        if (WordAt(message, at - 1) == "$" || !decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return;
        }

        var fever = (value >= limits.FeverFahrenheit && value <= 107m) || (value >= limits.FeverCelsius && value <= 42m);
        if (!fever)
        {
            return;
        }

        var pointed = word.Contains('.', StringComparison.Ordinal);
        Add(message, "temperature-number", at, at + 1);
        if ((pointed && word.Length - word.IndexOf('.', StringComparison.Ordinal) == 2)
            || (value >= 100 && value <= 106 && TemperatureTimes.Contains(WordAt(message, at + 1)) && WordAt(message, at + 2) is not ("week" or "month" or "year")))
        {
            Add(message, "fever-reading", at, at + 1);
        }
    }

    private void FindWeeks(Message message, int at)
    {
        if (WholeAt(message, at) is not { } count || count is < 1 or > 42)
        {
            return;
        }

        var unit = WordAt(message, at + 1);
        var weeks = WeekWords.Contains(unit) ? count : MonthWords.Contains(unit) && count <= 9 ? (count * 13) / 3 : 0;
        if (weeks == 0 || WordAt(message, at + 2) is "ago" or "post" or "old" or "of" or "later" or "into" or "out" or "from" or "sober" or "off" or "away" or "for" or "since" || WordAt(message, at - 1) is "hace")
        {
            return;
        }

        Add(message, weeks <= limits.EarlyPregnancyWeeks ? "early-weeks" : "later-weeks", at, at + 2);
        var alone = (at == 0 || message.Tokens[at].Before != Break.None) && (at + 2 >= message.Tokens.Count || message.Tokens[at + 2].Before != Break.None);
        if (alone && WeekWords.Contains(unit) && at + 2 < message.Tokens.Count)
        {
            Add(message, "bare-weeks", at, at + 2);
        }
    }

    private void Add(Message message, string concept, int start, int end) =>
        message.Add(new Hit(lexicon.Concept(concept), start, Math.Min(end, message.Tokens.Count)));
}
