using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MassageBot.Host.Verbs;

/// <summary>Files of one JSON object a line.</summary>
internal sealed class JsonLines : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter _file;

    private JsonLines(StreamWriter file) => _file = file;

    /// <exception cref="VerbRefused">The file cannot be written.</exception>
    public static JsonLines Create(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new JsonLines(new StreamWriter(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new VerbRefused($"--out: {path} cannot be written.");
        }
    }

    /// <summary>All rows of a file; empty lines count for nothing.</summary>
    /// <exception cref="VerbRefused">A line is no JSON object.</exception>
    public static IReadOnlyList<JsonObject> Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new VerbRefused($"{path} is a folder; name a file.");
        }

        var rows = new List<JsonObject>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Trim().TrimStart('\uFEFF').Length > 0)
            {
                rows.Add(Parse(line) ?? throw new VerbRefused($"{path}:{number}: write one JSON object on the line."));
            }
        }

        return rows;
    }

    /// <summary>A field that every row needs.</summary>
    /// <exception cref="VerbRefused">The row lacks it.</exception>
    public static string Text(JsonObject row, string name) =>
        Find(row, name) ?? throw new VerbRefused($"a row lacks \"{name}\": {row.ToJsonString(Readable)}");

    public static string? Find(JsonObject row, string name) => (row[name] as JsonValue)?.ToString();

    public void Write(JsonObject row) => _file.WriteLine(row.ToJsonString(Readable));

    public void Dispose() => _file.Dispose();

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
