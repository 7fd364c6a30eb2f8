using MassageBot.Host.Storage;
using Microsoft.Data.Sqlite;

namespace MassageBot.Host.Verbs;

/// <summary>
/// <c>backup --to FOLDER</c>: copies what a clinic needs to begin again, while the host serves. Each database is copied as of one moment, the
/// bot's first: a booking that the bot knows of is then in the calendar's copy as well, and one that only the calendar has is asked for again
/// with the same key and answered, not booked twice.
/// </summary>
internal sealed class BackupVerb : IVerb
{
    public string Name => "backup";

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, "to", "root", "data");
        var data = DataFolder(asked);
        var to = NewFolder.Make(asked.Path("to"), "--to");
        foreach (var (folder, file) in new[] { ("bot", "bot.db"), ("scheduling", "scheduling.db") })
        {
            cancellationToken.ThrowIfCancellationRequested();
            CopyDatabase(Path.Combine(data, folder, file), Path.Combine(to, folder, file));
        }

        CopyKeys(Path.Combine(data, "keys"), Path.Combine(to, "keys"));
        return Task.FromResult(0);
    }

    private static string DataFolder(VerbArguments asked)
    {
        var options = VerbStorage.Options(asked);
        return options.Provider == StorageProvider.Sqlite
            ? VerbStorage.DataFolder(asked, options)
            : throw new VerbRefused("Storage:Provider is PostgreSql: back that database up with pg_dump, see deployment/README.md.");
    }

    /// <summary>A copy without the free pages, so that what was deleted is not in the backup. Nobody is kept from writing meanwhile.</summary>
    private static void CopyDatabase(string from, string to)
    {
        if (!File.Exists(from))
        {
            // An outside calendar keeps its own.
            return;
        }

        NewFolder.MakePrivate(Path.GetDirectoryName(to)!);
        var text = new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using (var connection = new SqliteConnection(text.ConnectionString))
        {
            connection.Open();
            using var copy = connection.CreateCommand();
            copy.CommandText = "PRAGMA busy_timeout=10000; VACUUM INTO $to";
            copy.Parameters.AddWithValue("$to", to);
            copy.ExecuteNonQuery();
        }

        using var written = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static void CopyKeys(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        NewFolder.MakePrivate(to);
        foreach (var key in Directory.GetFiles(from))
        {
            // Their modes come with them.
            File.Copy(key, Path.Combine(to, Path.GetFileName(key)));
        }
    }
}
