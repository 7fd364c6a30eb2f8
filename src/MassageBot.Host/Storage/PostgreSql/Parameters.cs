using System.Text;
using MassageBot.Scheduling;
using Npgsql;
using NpgsqlTypes;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Values by position. Texts that PostgreSQL cannot hold are written with U+FFFD in place of what it refuses.</summary>
internal static class Parameters
{
    public static void Fill(NpgsqlParameterCollection parameters, object?[] values, ColumnSeal seal)
    {
        foreach (var value in values)
        {
            parameters.Add(value switch
            {
                Text text => OfText(Storable((object?)text.OrNull)),
                SealedText sealing => OfText(Sealed(seal, sealing.Column, sealing.OrNull)),
                SealedTexts sealing => new NpgsqlParameter { Value = sealing.Rows.Select(row => Sealed(seal, sealing.Column, row) as string).ToArray() },
                _ => new NpgsqlParameter { Value = Storable(value) },
            });
        }
    }

    private static NpgsqlParameter OfText(object value) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = value };

    private static object Sealed(ColumnSeal seal, SealedColumn column, string? text) => (object?)seal.Seal(column, text is null ? null : Storable(text)) ?? DBNull.Value;

    private static object Storable(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Storable(text),
        string?[] texts => Array.ConvertAll(texts, text => text is null ? null : Storable(text)),
        _ => value,
    };

    /// <summary>What people send holds anything: NUL and half a character would each be refused by the server, and a message with them lost.</summary>
    public static string Storable(string text)
    {
        var suspicious = text.Contains('\0', StringComparison.Ordinal) || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        return suspicious ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD') : text;
    }
}

/// <summary>A text that may be missing: a null with a type of its own, so that the statement stays the same prepared one.</summary>
internal readonly record struct Text(string? OrNull);
