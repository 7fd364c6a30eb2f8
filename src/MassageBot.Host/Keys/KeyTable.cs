using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.Scheduling;

namespace MassageBot.Host.Keys;

/// <summary>
/// Keys in the table <c>bot.key</c>, which all hosts share: what one signs, the others accept. A row named <c>….previous</c> beside one holds
/// the key it replaces. Hosts that start at once end with one key: the first insert wins. The table is looked at when the first key is
/// needed: whoever sets all keys needs no right to it.
/// </summary>
internal sealed class KeyTable(Lazy<PostgreSqlDatabase> database, ColumnSeal seal) : IKeys
{
    private const string Insert = "INSERT INTO bot.key (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";

    private const string Select = "SELECT secret FROM bot.key WHERE name IN ($1, $2) ORDER BY name";

    private const string Rewrite = "UPDATE bot.key SET secret = $3 WHERE name IN ($1, $2) AND secret = $4";

    public IReadOnlyList<string> Read(string name)
    {
        var made = NewKey.Make();
        var kept = database.Value.ReadTexts(
            [new(Insert, name, NewKey.IsSealed(name) ? seal.Seal(SealedColumns.HashKey, made) : made), new(Select, name, name + NewKey.Previous)]);
        return NewKey.IsSealed(name) ? [.. kept.Select(secret => Opened(name, secret))] : kept;
    }

    private string Opened(string name, string kept)
    {
        var secret = seal.Open(SealedColumns.HashKey, kept)!;
        if (seal.Current is not null && seal.IsOld(kept))
        {
            database.Value.ReadTexts([new(Rewrite, name, name + NewKey.Previous, seal.Seal(SealedColumns.HashKey, secret), kept)]);
        }

        return secret;
    }
}
