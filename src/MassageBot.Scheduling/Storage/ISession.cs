using System.Data.Common;

namespace MassageBot.Scheduling.Storage;

/// <summary>
/// Statements on one connection, used by one thread at a time. The SQL of the books and tables is written once and runs on both engines:
/// parameters are named <c>$name</c>, instants are whole numbers of milliseconds, documents are JSON text.
/// </summary>
internal interface ISession
{
    /// <summary>Seals what is written into some columns and opens what is read from them.</summary>
    ColumnSeal Seal { get; }

    /// <summary>What this transaction found when it began.</summary>
    Edition Edition { get; }

    /// <summary>
    /// Runs a statement that answers nothing. It may wait and travel with the next question, so its fault may be raised by that one.
    /// </summary>
    void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values);

    /// <summary>Writes something that says nothing, to see whether the disk takes it.</summary>
    void Touch();

    /// <summary>Asks for rows that are looked at later. Questions asked one after the other cost one round trip together.</summary>
    Question<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values);
}

/// <summary>Rows that were asked for, as they were at that moment.</summary>
internal sealed class Question<T>(Action send, Func<DbDataReader, T> read)
{
    private List<T>? answer;

    public List<T> Answer
    {
        get
        {
            if (answer is null)
            {
                send();
            }

            return answer ?? throw new InvalidOperationException("A question is answered in the step that asks it.");
        }
    }

    /// <summary>Takes the rows in.</summary>
    public void Read(DbDataReader rows)
    {
        answer = [];
        while (rows.Read())
        {
            answer.Add(read(rows));
        }
    }
}

/// <summary>Questions whose answer is waited for, and those with one answer.</summary>
internal static class Asking
{
    public static List<T> All<T>(
        this ISession session, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        session.Ask(sql, read, values).Answer;

    public static T? First<T>(
        this ISession session, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class
    {
        var found = session.All(sql, read, values);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>The first column of the first row, a whole number; 0 where there is none.</summary>
    public static long Number(this ISession session, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var found = session.All(sql, static row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values);
        return found.Count == 0 ? 0 : found[0];
    }
}
