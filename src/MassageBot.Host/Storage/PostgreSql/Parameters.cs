using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Values by position. Texts that PostgreSQL cannot hold are written with U+FFFD in place of what it refuses.</summary>
internal static class Parameters
{
    public static void Fill(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(value is Text text
                ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = Storable((object?)text.OrNull) }
                : new NpgsqlParameter { Value = Storable(value) });
        }
    }

    private static object Storable(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Storable(text),
        string?[] texts => Array.ConvertAll(texts, text => text is null ? null : Storable(text)),
        _ => value,
    };

    /// <summary>What people send holds anything: NUL and half a character would each be refused by the server, and a message with them lost.</summary>
    private static string Storable(string text)
    {
        var suspicious = text.Contains('\0', StringComparison.Ordinal) || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        return suspicious ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD') : text;
    }
}

/// <summary>A text that may be missing: a null with a type of its own, so that the statement stays the same prepared one.</summary>
internal readonly record struct Text(string? OrNull);
