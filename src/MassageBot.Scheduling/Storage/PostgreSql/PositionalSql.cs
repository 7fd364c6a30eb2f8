using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;

namespace MassageBot.Scheduling.Storage.PostgreSql;

/// <summary>A statement whose named parameters have become PostgreSQL's numbered ones.</summary>
internal sealed partial class PositionalSql
{
    private static readonly ConcurrentDictionary<string, PositionalSql> Known = new();
    private readonly string text;
    private readonly string[] names;

    private PositionalSql(string sql)
    {
        var found = new List<string>();
        text = Name().Replace(sql, match => $"${Place(found, match.Value)}");
        names = [.. found];
    }

    public static PositionalSql Of(string sql) => Known.GetOrAdd(sql, static text => new PositionalSql(text));

    public NpgsqlBatchCommand With(ReadOnlySpan<(string Name, object? Value)> values)
    {
#pragma warning disable CA2100 // Statements are constants of this project; values travel as parameters.
        var command = new NpgsqlBatchCommand(text);
#pragma warning restore CA2100
        foreach (var name in names)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = ValueOf(name, values) ?? DBNull.Value });
        }

        return command;
    }

    private static int Place(List<string> names, string name)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }

        return names.IndexOf(name) + 1;
    }

    private static object? ValueOf(string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (known == name)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"No value was given for {name}.");
    }

    [GeneratedRegex(@"\$[A-Za-z]\w*")]
    private static partial Regex Name();
}
