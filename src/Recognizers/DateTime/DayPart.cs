namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A part of the day with the hours the official recognizers give it.</summary>
internal sealed record DayPart(string Timex, int Start, int End)
{
    private static readonly Dictionary<string, DayPart> Known = new(StringComparer.Ordinal)
    {
        ["MO"] = new("TMO", 8, 12),
        ["AF"] = new("TAF", 12, 16),
        ["EV"] = new("TEV", 16, 20),
        ["NI"] = new("TNI", 20, 24),
        ["DT"] = new("TDT", 8, 18),
        ["DA"] = new("TDA", 4, 8),
        ["BUS"] = new("TBH", 8, 18),
        ["MEB"] = new("TMEB", 8, 12),
        ["MEL"] = new("TMEL", 11, 13),
        ["MED"] = new("TMED", 16, 20),
    };

    public static DayPart Of(string code) => Known[code];

    public bool IsMeal => Timex.StartsWith("TME", StringComparison.Ordinal);

    public TimeSpan From => TimeSpan.FromHours(Start);

    /// <summary>A night ends one second before midnight.</summary>
    public TimeSpan To => End == 24 ? new TimeSpan(23, 59, 59) : TimeSpan.FromHours(End);

    /// <summary>The hour of the day that "7" means in this part of the day.</summary>
    public int Place(int hour) => Timex switch
    {
        "TMO" or "TDA" or "TMEB" => hour == 12 ? (Timex == "TMO" ? 12 : 0) : hour,
        "TNI" => hour == 12 ? 0 : hour is >= 5 and < 12 ? hour + 12 : hour,
        "TMEL" or "TDT" or "TBH" => hour < 8 ? hour + 12 : hour,
        _ => hour < 12 ? hour + 12 : hour,
    };
}
