using MassageBot.Scheduling;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Parameters are named <c>$1</c>, <c>$2</c>, … in the order given. Used by one thread at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection, ColumnSeal? seal = null) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Seals values of some columns on the way in, and opens them on the way out.</summary>
    public ColumnSeal Seal { get; } = seal ?? ColumnSeal.None;

    public bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    public IReadOnlyList<T> Query<T>(string sql, Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(new StoredRow(reader, Seal)));
        }

        return rows;
    }

    /// <summary>The first row, or null.</summary>
    public T? First<T>(string sql, Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Bind(sql, values).ExecuteReader();
        return reader.Read() ? read(new StoredRow(reader, Seal)) : null;
    }

    /// <summary>The first column of the first row as a number; null when there is no row, or nothing in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : null;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = Prepare(sql, values.Length);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = (values[i] is SealedText text ? Seal.Seal(text.Column, text.OrNull) : values[i]) ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Prepare(string sql, int count)
    {
        var command = connection.CreateCommand();
        // Every statement is a constant of this program; values travel as parameters.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= count; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        return command;
    }
}
