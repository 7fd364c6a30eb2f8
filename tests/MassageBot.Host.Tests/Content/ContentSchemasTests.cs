using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

public sealed class ContentSchemasTests
{
    private static readonly string Folder = Path.Combine(ShippedContent.Folder, "schema");

    /// <summary>With WRITE_SCHEMAS=1 in the environment, writes the files instead of comparing them.</summary>
    [Fact]
    public void The_checked_in_schemas_are_those_of_the_records()
    {
        if (Environment.GetEnvironmentVariable("WRITE_SCHEMAS") == "1")
        {
            Write();
        }

        var old = ContentSchemas.All.Where(schema => !IsCurrent(schema.Key, schema.Value)).Select(schema => schema.Key);

        old.ShouldBeEmpty("run this test once with WRITE_SCHEMAS=1 and commit dialogs/schema");
    }

    [Fact]
    public void No_schema_is_left_over()
    {
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).ShouldBeSubsetOf(ContentSchemas.All.Keys);
    }

    private static bool IsCurrent(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) && File.ReadAllText(path) == text;
    }

    private static void Write()
    {
        Directory.CreateDirectory(Folder);
        foreach (var (name, text) in ContentSchemas.All)
        {
            File.WriteAllText(Path.Combine(Folder, name), text);
        }
    }
}
