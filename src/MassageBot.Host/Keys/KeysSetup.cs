using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Keys;

internal static class KeysSetup
{
    /// <summary>Keys that nobody has set are made at the first start.</summary>
    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.KeepsInPostgreSql())
        {
            builder.Services.AddSingleton<IKeys, KeyTable>();
            builder.Services.AddSingleton(provider => new Lazy<PostgreSqlDatabase>(provider.GetRequiredService<PostgreSqlDatabase>));
            // Where the bot is served as well, its storage opens all of the tables.
            builder.Services.TryAddSingleton(provider => PostgreSqlDatabase.WithKeysAlone(
                provider.GetRequiredService<IOptions<StorageOptions>>(), provider.GetRequiredService<ILogger<PostgreSqlDatabase>>()));
        }
        else
        {
            builder.Services.AddSingleton<IKeys, KeyFiles>();
        }

        return builder;
    }
}
