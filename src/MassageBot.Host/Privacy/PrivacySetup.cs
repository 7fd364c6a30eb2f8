using MassageBot.Core.Elsewhere;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Host.Operations.Retention;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Privacy;

internal static class PrivacySetup
{
    /// <summary>What counts guesses and carries out wishes to be forgotten.</summary>
    public static WebApplicationBuilder AddPrivacy(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<KeyedHash>()
            .AddSingleton<IGuesses, Guesses>()
            .AddSingleton<Texts>()
            .AddSingleton<ITexts>(provider => provider.GetRequiredService<Texts>())
            .AddSingleton<IMoveCodes, MoveCodes>()
            .AddSingleton<IClients>(provider => provider.GetRequiredService<IClientRecords>())
            .AddSingleton(provider => provider.GetRequiredService<IOptions<RetentionOptions>>().Value.Told())
            .AddSingleton<ClientKeeping>();
        return builder;
    }
}
