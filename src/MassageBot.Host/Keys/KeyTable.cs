using MassageBot.Host.Storage.PostgreSql;

namespace MassageBot.Host.Keys;

/// <summary>
/// Keys in the table <c>bot.key</c>, which all hosts share: what one signs, the others accept. A row named <c>….previous</c> beside one holds
/// the key it replaces. Hosts that start at once end with one key: the first insert wins.
/// </summary>
internal sealed class KeyTable(PostgreSqlDatabase database) : IKeys
{
    private const string Insert = "INSERT INTO bot.key (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";

    private const string Select = "SELECT secret FROM bot.key WHERE name IN ($1, $2) ORDER BY name";

    /// <summary>Asked while the program is put together, where nothing can be awaited.</summary>
    public IReadOnlyList<string> Read(string name) => ReadAsync(name, CancellationToken.None).GetAwaiter().GetResult();

    private Task<IReadOnlyList<string>> ReadAsync(string name, CancellationToken cancellationToken) => database.BatchAsync(
        [new(Insert, name, NewKey.Make()), new(Select, name, name + NewKey.Previous)],
        static row => row.GetString(0),
        cancellationToken);
}
