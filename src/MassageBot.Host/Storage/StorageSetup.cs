using MassageBot.Host.Storage.Sqlite;

namespace MassageBot.Host.Storage;

internal static class StorageSetup
{
    /// <summary>Where conversations, intents and alerts are kept.</summary>
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>().BindConfiguration(StorageOptions.Section);
        builder.Services
            .AddSingleton<DataFolders>()
            .AddSingleton<BotDatabase>()
            .AddSingleton<SqliteConversations>()
            .AddSingleton<IConversations>(provider => provider.GetRequiredService<SqliteConversations>())
            .AddSingleton<IConversationLog>(provider => provider.GetRequiredService<SqliteConversations>())
            .AddSingleton<IInbox, SqliteInbox>()
            .AddSingleton<ITurns, SqliteTurns>()
            .AddSingleton<IHeldReplies, SqliteHeldReplies>()
            .AddSingleton<IIntents, SqliteIntents>()
            .AddSingleton<IOutbox, SqliteOutbox>()
            .AddSingleton<IAlerts, SqliteAlerts>()
            .AddSingleton<IStorageProbe, SqliteStorageProbe>()
            .AddSingleton<IRetention, SqliteRetention>();
        return builder;
    }
}
