using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>A row as the export writes it, with the documents in it opened, so that it can be read as one.</summary>
internal static class CopiedRow
{
    /// <summary>Columns that hold a document of their own.</summary>
    private static readonly string[] Documents = ["activity", "body", "state", "reference", "heard"];

    public static JsonObject Of(DbDataReader reader, CopiedTable table, OpenedColumns opened)
    {
        using var line = new MemoryStream();
        ExportedRow.Write(reader, opened, line);
        var row = JsonNode.Parse(line.ToArray())!.AsObject();
        foreach (var column in Documents.Where(column => row[column] is JsonValue value && value.GetValueKind() == JsonValueKind.String))
        {
            row[column] = Opened((string)row[column]!);
        }

        if (row["body"] is { } body)
        {
            Strip(body, table);
        }

        return row;
    }

    private static JsonNode? Opened(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // A word, and no document.
            return text;
        }
    }

    private static void Strip(JsonNode node, CopiedTable table)
    {
        switch (node)
        {
            case JsonObject fields:
                table.Without.ToList().ForEach(name => fields.Remove(name));
                fields.Select(static field => field.Value).OfType<JsonNode>().ToList().ForEach(value => Strip(value, table));
                break;
            case JsonArray items:
                items.OfType<JsonNode>().ToList().ForEach(item => Strip(item, table));
                break;
        }
    }
}
