using System.Text.Json;
using MassageBot.Scheduling;

namespace MassageBot.Host.Storage;

/// <summary>What both stores say alike of keys and of the rows that are sealed under them.</summary>
internal static class SealKeyRows
{
    public const string Name = "the bot's database";

    /// <summary>A program that knows of nothing sealed must not begin once something may be: the schema's numbers from which on it does know.</summary>
    public const int SinceInFile = 14;

    public const int SinceOnServer = 12;

    /// <summary>How many rows are looked at in a step.</summary>
    public const int AtOnce = 200;

    private static readonly TimeSpan AliveFor = TimeSpan.FromMinutes(5);

    /// <summary>Whoever wrote with a key before that time, and not since, is gone.</summary>
    public static long GoneBefore(DateTimeOffset now) => (now - AliveFor).ToUnixTimeMilliseconds();

    public static SealKey Key(StoredRow row, DateTimeOffset now) => new(row.GetString(0), row.GetInt64(1) > GoneBefore(now), row.IsDBNull(2) ? null : row.Time(2));

    /// <summary>By what the rows of a table are gone through: columns with their types as PostgreSQL and as SQLite name them.</summary>
    public static IReadOnlyList<(string Column, string OnServer, string InFile)> KeyOf(string table) => table switch
    {
        "conversation" or "client" => [("id", "text", "TEXT")],
        "log" => [("conversation", "text", "TEXT"), ("seq", "bigint", "INTEGER")],
        "intent" or "alert" or "matter" => [("id", "uuid", "TEXT")],
        _ => [("id", "bigint", "INTEGER")],
    };

    public static string Cursor(string[] key) => JsonSerializer.Serialize(key);

    public static string[] Key(string cursor) => JsonSerializer.Deserialize<string[]>(cursor)!;

    /// <summary>What is to become of the rows that were read.</summary>
    public static SealPlan Plan(ColumnSeal seal, SealedColumn column, IReadOnlyList<SealedRow> rows, IReadOnlyCollection<string> spared)
    {
        var (old, left, unopened) = (new List<(SealedRow, string)>(), 0, 0);
        foreach (var row in rows.Where(row => seal.IsOld(row.Text)))
        {
            if (ColumnSeal.IsSealedUnder(row.Text, spared))
            {
                left++;
            }
            else if (Opened(seal, column, row.Text) is { } text)
            {
                old.Add((row, text));
            }
            else
            {
                unopened++;
            }
        }

        return new SealPlan(old, left, unopened, rows.Count, rows.Count < AtOnce ? null : Cursor(rows[^1].Key));
    }

    private static string? Opened(ColumnSeal seal, SealedColumn column, string? text)
    {
        try
        {
            return seal.Open(column, text);
        }
        catch (SealedTextException)
        {
            return null;
        }
    }
}

/// <summary>A text with its row's key.</summary>
internal sealed record SealedRow(string[] Key, string? Text);

/// <param name="Old">Rows to be rewritten, with what they say.</param>
/// <param name="Left">Rows that wait for a program which still writes such.</param>
/// <param name="Unopened">Rows that no key opens.</param>
/// <param name="Looked">All of them.</param>
/// <param name="Next">Where the next ones begin.</param>
internal sealed record SealPlan(IReadOnlyList<(SealedRow Row, string Text)> Old, int Left, int Unopened, int Looked, string? Next)
{
    public SealStep Done(int rewritten) => new(Next, Looked, rewritten, Left + Old.Count - rewritten, Unopened);
}
