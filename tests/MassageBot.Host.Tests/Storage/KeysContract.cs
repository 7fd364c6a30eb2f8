using MassageBot.Host.Keys;
using Npgsql;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What keys promise, whatever the store.</summary>
public sealed class KeysContract
{
    [Theory, EveryStore]
    public async Task A_key_is_made_once_and_outlives_the_process(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var first = shop.Open().Get<IKeys>();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => first.Read("tokens"))));
        var other = first.Read("owner");
        await shop.CloseAsync();

        var again = shop.Open().Get<IKeys>().Read("tokens");

        made.Select(keys => keys.ShouldHaveSingleItem()).Append(again.ShouldHaveSingleItem()).Distinct().Count().ShouldBe(1);
        again[0].Length.ShouldBe(64);
        other[0].ShouldNotBe(again[0]);
    }

    [Theory, EveryStore]
    public async Task A_key_that_is_renamed_to_previous_stays_good_beside_a_new_one(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var before = shop.Open().Get<IKeys>().Read("tokens")[0];
        await shop.CloseAsync();
        await RenameAsync(shop, store);

        var after = shop.Open().Get<IKeys>().Read("tokens");

        after.Count.ShouldBe(2);
        after[0].ShouldNotBe(before);
        after[1].ShouldBe(before);
    }

    private static async Task RenameAsync(TestStore shop, string store)
    {
        if (store == EveryStoreAttribute.Sqlite)
        {
            var file = Path.Combine(shop.Folder, "keys", "tokens");
            File.Move(file, file + ".previous");
            return;
        }

        await using var connection = new NpgsqlConnection(shop.ConnectionString);
        await connection.OpenAsync();
        await using var rename = new NpgsqlCommand("UPDATE bot.key SET name = 'tokens.previous' WHERE name = 'tokens'", connection);
        await rename.ExecuteNonQueryAsync();
    }
}
