namespace MassageBot.Host.Storage;

/// <summary>
/// When something that waits for its time is due, as SQL over the caller's time. Nothing is ever put off for longer than ten minutes:
/// a time that lies further ahead was written by a clock that has been set back since, and counts as come.
/// </summary>
internal static class Due
{
    private const string LongestWait = "600000";

    /// <param name="column">Unix milliseconds.</param>
    /// <param name="now">The parameter with the caller's time.</param>
    public static string At(string column, string now = "$1") => $"({column} NOT BETWEEN {now} + 1 AND {now} + {LongestWait})";
}
