using MassageBot.Bot.Handoff;
using MassageBot.Host.Operations;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace MassageBot.Host.Channels;

internal static class ChannelsSetup
{
    /// <summary>The pipeline of turns that all channels share. The bot itself (<c>IBot</c>) and <see cref="IApology"/> come from elsewhere.</summary>
    public static WebApplicationBuilder AddTurns(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<Outgoing>()
            .AddSingleton<TurnAdapter>()
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<TurnAdapter>())
            .AddSingleton<TurnExecution>()
            .AddSingleton<CommitBell>()
            .AddSingleton<OneTurn>()
            .AddSingleton<TurnSlots>()
            .AddSingleton<StorageRest>()
            .AddSingleton<TurnRunner>()
            .AddSingleton<Inbound>()
            .AddSingleton<IClientTalks, ClientTalks>()
            .AddSingleton<ExpectedReplies>()
            .AddSingleton<OpenTurns>()
            .AddSingleton<IDueJob>(provider => provider.GetRequiredService<OpenTurns>())
            .AddSingleton<IDueJob, HeldReplies>()
            .AddHostedService(provider => provider.GetRequiredService<TurnRunner>())
            .AddHostedService(provider => provider.GetRequiredService<OpenTurns>());
        return builder;
    }
}
