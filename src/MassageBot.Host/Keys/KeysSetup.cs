using MassageBot.Host.Storage;

namespace MassageBot.Host.Keys;

internal static class KeysSetup
{
    /// <summary>Keys that nobody has set are made at the first start.</summary>
    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.KeepsInPostgreSql())
        {
            builder.Services.AddSingleton<IKeys, KeyTable>();
        }
        else
        {
            builder.Services.AddSingleton<IKeys, KeyFiles>();
        }

        return builder;
    }
}
