using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>Tells a disk in trouble from a statement that is wrong.</summary>
internal static class SqliteTrouble
{
    /// <summary>What to tell the caller: trouble that passes by its own name, anything else as it is.</summary>
    public static Exception Told(Exception failure) => failure is SqliteException { SqliteErrorCode: var code } && Passes(code)
        ? new StorageUnavailableException("The disk of the storage is full or cannot be used at the moment.", failure)
        : failure;

    private static bool Passes(int code) => code is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_NOMEM
        or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PROTOCOL;
}
