using MassageBot.Host.Storage;
using MassageBot.Scheduling;

namespace MassageBot.Host.Operations.Sealing;

internal static class SealingSetup
{
    /// <summary>The key of the bot's <see cref="SealProgress"/>.</summary>
    public const string Bot = "bot";

    /// <summary>Rows of the bot are sealed under the current key.</summary>
    public static WebApplicationBuilder AddSealing(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeyedSingleton<SealProgress>(Bot);
        builder.Services.AddSingleton<IDueJob, SealedAnew>();
        return builder.AddSealingCheck(Bot);
    }

    /// <summary>Shown where a key is set.</summary>
    public static WebApplicationBuilder AddSealingCheck(this WebApplicationBuilder builder, string half)
    {
        if (builder.Configuration.GetSection(ColumnKeyOptions.Section).Get<ColumnKeyOptions>() is { IsSet: true })
        {
            builder.Services.AddSingleton<IReadinessCheck>(
                provider => new ColumnsAreSealed($"{half}Columns", provider.GetRequiredKeyedService<SealProgress>(half)));
        }

        return builder;
    }
}
