namespace MassageBot.Host.Keys;

internal static class KeysSetup
{
    /// <summary>Keys that nobody has set are made at the first start.</summary>
    public static WebApplicationBuilder AddKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KeyFiles>();
        return builder;
    }
}
