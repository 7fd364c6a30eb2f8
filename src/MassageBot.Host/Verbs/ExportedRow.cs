using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MassageBot.Host.Verbs;

/// <summary>A row as one line of JSON, each column by its name.</summary>
internal static class ExportedRow
{
    private const string KeyTable = "bot.key";
    private const string SecretColumn = "secret";

    /// <summary>Names and sentences stay readable; nothing of it is put into a page.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsSecret(string table) => table == KeyTable;

    public static void Write(DbDataReader row, OpenedColumns opened, Stream to)
    {
        using (var json = new Utf8JsonWriter(to, Readable))
        {
            json.WriteStartObject();
            for (var column = 0; column < row.FieldCount; column++)
            {
                if (row.GetName(column) != SecretColumn)
                {
                    json.WritePropertyName(row.GetName(column));
                    Write(json, opened.Open(row.GetName(column), row.GetValue(column)));
                }
            }

            json.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case short or int or long:
                json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case float or double or decimal:
                json.WriteNumberValue(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case DateTime time:
                json.WriteStringValue(time);
                break;
            case Array several:
                json.WriteStartArray();
                foreach (var one in several)
                {
                    Write(json, one);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(FormattableString.Invariant($"{value}"));
                break;
        }
    }
}
