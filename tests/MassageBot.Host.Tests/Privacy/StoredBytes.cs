using System.Text;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Rehearsal;
using Npgsql;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>What somebody finds who has the store and nothing else.</summary>
internal static class StoredBytes
{
    /// <summary>Every text of every table, and on SQLite the files as they lie on the disk, once all is written into them.</summary>
    public static Task<string> OfAsync(ClinicHost clinic)
    {
        if (clinic.ConnectionString is null)
        {
            clinic.Get<BotDatabase>().Checkpoint();
        }

        return AsTheyLieAsync(clinic);
    }

    /// <summary>The same without a step to tidy up: with SQLite's log of what was written last.</summary>
    public static async Task<string> AsTheyLieAsync(ClinicHost clinic)
    {
        if (clinic.ConnectionString is { } server)
        {
            return await TablesAsync(server);
        }

        var files = Directory.EnumerateFiles(clinic.Folder, "*.db*", SearchOption.AllDirectories);
        return string.Join('\n', files.Select(file => Encoding.Latin1.GetString(Read(file))));
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static async Task<string> TablesAsync(string server)
    {
        await using var source = NpgsqlDataSource.Create(server);
        var texts = new StringBuilder();
        await using var tables = source.CreateCommand(
            "SELECT format('SELECT t::text FROM %I.%I AS t', table_schema, table_name) FROM information_schema.tables WHERE table_schema IN ('bot', 'scheduling')");
        var selects = new List<string>();
        await using (var reader = await tables.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                selects.Add(reader.GetString(0));
            }
        }

        foreach (var select in selects)
        {
            await using var rows = source.CreateCommand(select);
            await using var reader = await rows.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                texts.AppendLine(reader.GetString(0));
            }
        }

        return texts.ToString();
    }
}
