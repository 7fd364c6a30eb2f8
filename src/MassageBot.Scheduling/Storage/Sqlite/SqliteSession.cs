using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MassageBot.Scheduling.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : ISession, IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = [];

    public SqliteSession(string file, SqliteOpenMode mode, ColumnSeal? seal = null)
    {
        Seal = seal ?? ColumnSeal.None;
        var address = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false };
        connection = new SqliteConnection(address.ConnectionString);
        connection.Open();
        Execute("PRAGMA busy_timeout = 5000");
    }

    public ColumnSeal Seal { get; }

    /// <summary>Nothing here: no other process writes to the file.</summary>
    public Edition Edition => default;

    public void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The file's application id is free. It has to change: SQLite leaves out a write that alters nothing.</summary>
    public void Touch() => Execute(this.Number("PRAGMA application_id") == 1 ? "PRAGMA application_id = 2" : "PRAGMA application_id = 1");

    /// <summary>Runs a script of several statements, which cannot be prepared as one.</summary>
    public void ExecuteScript(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Answered at once: there is no way to go.</summary>
    public Question<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var question = new Question<T>(static () => { }, read);
        using var rows = Bind(sql, values).ExecuteReader();
        question.Read(rows);
        return question;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this project; values travel as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            statements[sql] = command;
        }

        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
