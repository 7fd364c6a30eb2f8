namespace MassageBot.Core.Triage;

/// <summary>Emergency numbers that are known by country, so that a clinic chooses them with one word. Single ones may be set otherwise.</summary>
public static class CountryNumbers
{
    /// <summary>Its violence and assault lines stand with the rules, in <c>red-flags.yaml</c>.</summary>
    public const string UnitedStates = "US";

    private static readonly Dictionary<string, EmergencyNumbers> Known = new(StringComparer.Ordinal)
    {
        [UnitedStates] = new EmergencyNumbers("911", "988", "1-800-222-1222"),
        ["CA"] = new EmergencyNumbers("911", "988"),
        ["GB"] = new EmergencyNumbers("999", "116 123"),
        ["IE"] = new EmergencyNumbers("112", "116 123"),
    };

    /// <summary>What the clinic chose, completed with what is known of its country.</summary>
    public static EmergencyNumbers Complete(string country, EmergencyNumbers chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var known = Known.GetValueOrDefault(country, new EmergencyNumbers());
        return new EmergencyNumbers(
            Either(chosen.Emergency, known.Emergency),
            Either(chosen.CrisisLine, known.CrisisLine),
            Either(chosen.PoisonControl, known.PoisonControl),
            Either(chosen.ViolenceLine, known.ViolenceLine),
            Either(chosen.AssaultLine, known.AssaultLine));
    }

    /// <summary>Keys of numbers that a line may say and nobody has set: none is made up, and none is of another country.</summary>
    public static IEnumerable<string> Missing(string country, EmergencyNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var elsewhere = country != UnitedStates;
        (string Key, bool Needed)[] all =
        [
            ("emergency", numbers.Emergency.Length == 0), ("crisis-line", numbers.CrisisLine.Length == 0), ("poison-control", numbers.PoisonControl.Length == 0),
            ("violence-line", elsewhere && numbers.ViolenceLine.Length == 0), ("assault-line", elsewhere && numbers.AssaultLine.Length == 0),
        ];
        return all.Where(number => number.Needed).Select(number => number.Key);
    }

    private static string Either(string chosen, string known) => chosen.Length > 0 ? chosen : known;
}
