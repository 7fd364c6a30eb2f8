using MassageBot.Core.Privacy;

namespace MassageBot.Host.Privacy;

internal static class PrivacySetup
{
    /// <summary>What counts guesses and carries out wishes to be forgotten.</summary>
    public static WebApplicationBuilder AddPrivacy(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IGuesses, Guesses>();
        return builder;
    }
}
