using MassageBot.Host.Storage.PostgreSql;

namespace MassageBot.Host.Keys;

/// <summary>
/// Keys in the table <c>bot.key</c>, which all hosts share: what one signs, the others accept. A row named <c>….previous</c> beside one holds
/// the key it replaces. Hosts that start at once end with one key: the first insert wins. The table is looked at when the first key is
/// needed: whoever sets all keys needs no right to it.
/// </summary>
internal sealed class KeyTable(Lazy<PostgreSqlDatabase> database) : IKeys
{
    private const string Insert = "INSERT INTO bot.key (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";

    private const string Select = "SELECT secret FROM bot.key WHERE name IN ($1, $2) ORDER BY name";

    public IReadOnlyList<string> Read(string name) =>
        database.Value.ReadTexts([new(Insert, name, NewKey.Make()), new(Select, name, name + NewKey.Previous)]);
}
