using System.Data.Common;
using MassageBot.Scheduling;

namespace MassageBot.Host.Storage;

/// <summary>A row as a store reads it. Times are stored as Unix milliseconds; facts of a conversation stand in the first five columns wherever they are read.</summary>
internal readonly struct StoredRow(DbDataReader row, ColumnSeal seal)
{
    public string GetString(int column) => row.GetString(column);

    public int GetInt32(int column) => row.GetInt32(column);

    public long GetInt64(int column) => row.GetInt64(column);

    public bool GetBoolean(int column) => row.GetBoolean(column);

    public Guid GetGuid(int column) => row.GetGuid(column);

    public bool IsDBNull(int column) => row.IsDBNull(column);

    public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    /// <summary>What was sealed into that column, as it was before.</summary>
    /// <exception cref="SealedTextException">None of the keys opens it.</exception>
    public string Opened(int column, SealedColumn from) => seal.Open(from, row.GetString(column))!;

    public string? OpenedOrNull(int column, SealedColumn from) => seal.Open(from, TextOrNull(column));

    public ConversationFacts Facts() => new(
        row.GetString(0), row.GetString(1), OpenedOrNull(2, SealedColumns.ConversationUser), TextOrNull(3), OpenedOrNull(4, SealedColumns.ConversationReference));
}
