using MassageBot.Core.Staff;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Scheduling;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Storage;

internal static class StorageSetup
{
    /// <summary>Where this process keeps what it has to keep.</summary>
    public static WebApplicationBuilder AddDataFolders(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>()
            .BindConfiguration(StorageOptions.Section)
            .Configure<IConfiguration>(static (options, settings) => options.ConnectionString = settings.GetConnectionString(StorageOptions.Connection));
        builder.Services.AddOptionsWithValidateOnStart<ColumnKeyOptions, ColumnKeyOptionsValidator>().BindConfiguration(ColumnKeyOptions.Section);
        builder.Services.AddSingleton(static provider => provider.GetRequiredService<IOptions<ColumnKeyOptions>>().Value.Seal);
        builder.Services.AddSingleton<DataFolders>();
        return builder;
    }

    /// <summary>Where conversations, intents and alerts are kept.</summary>
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.KeepsInPostgreSql())
        {
            AddPostgreSql(builder.Services);
        }
        else
        {
            AddSqlite(builder.Services);
        }

        return builder;
    }

    /// <summary>Which stores to compose is known before options are.</summary>
    public static bool KeepsInPostgreSql(this IConfiguration configuration) =>
        configuration.GetSection(StorageOptions.Section).Get<StorageOptions>()?.Provider == StorageProvider.PostgreSql;

    private static void AddSqlite(IServiceCollection services) => services
        .AddSingleton<BotDatabase>()
        .AddSingleton<CommitNews, NoNews>()
        .AddSingleton<SqliteConversations>()
        .AddSingleton<IConversations>(provider => provider.GetRequiredService<SqliteConversations>())
        .AddSingleton<IConversationLog>(provider => provider.GetRequiredService<SqliteConversations>())
        .AddSingleton<IInbox, SqliteInbox>()
        .AddSingleton<ITurns, SqliteTurns>()
        .AddSingleton<IHeldReplies, SqliteHeldReplies>()
        .AddSingleton<IIntents, SqliteIntents>()
        .AddSingleton<IVisitNews, SqliteVisitNews>()
        .AddSingleton<IOutbox, SqliteOutbox>()
        .AddSingleton<IFarIds, SqliteFarIds>()
        .AddSingleton<IPersonalChatRows, SqlitePersonalChats>()
        .AddSingleton<IAlerts, SqliteAlerts>()
        .AddSingleton<IUnclearMessages, SqliteUnclearMessages>()
        .AddSingleton<IDigestRows, SqliteDigestRows>()
        .AddSingleton<IStorageProbe, SqliteStorageProbe>()
        .AddSingleton<ICalendarLeases, SqliteCalendarLeases>()
        .AddSingleton<IGuessCounts, SqliteGuessCounts>()
        .AddSingleton<IClientRecords, SqliteClientRecords>()
        .AddSingleton<ITextConsents, SqliteTextConsents>()
        .AddSingleton<INotices, SqliteNotices>()
        .AddSingleton<IUnreachedNumbers, SqliteUnreachedNumbers>()
        .AddSingleton<ICarrierLooks, SqliteCarrierLooks>()
        .AddSingleton<IMoveCodeRows, SqliteMoveCodes>()
        .AddSingleton<SqliteMatters>()
        .AddSingleton<IMatters>(provider => provider.GetRequiredService<SqliteMatters>())
        .AddSingleton<IMatterRows>(provider => provider.GetRequiredService<SqliteMatters>())
        .AddSingleton<ISealedRows, SqliteSealedRows>()
        .AddSingleton<IRetention, SqliteRetention>();

    private static void AddPostgreSql(IServiceCollection services) => services
        .AddSingleton<PostgreSqlDatabase>()
        .AddSingleton<PostgreSqlNews>()
        .AddSingleton<CommitNews>(provider => provider.GetRequiredService<PostgreSqlNews>())
        .AddSingleton<PostgreSqlConversations>()
        .AddSingleton<IConversations>(provider => provider.GetRequiredService<PostgreSqlConversations>())
        .AddSingleton<IConversationLog>(provider => provider.GetRequiredService<PostgreSqlConversations>())
        .AddSingleton<IInbox, PostgreSqlInbox>()
        .AddSingleton<ITurns, PostgreSqlTurns>()
        .AddSingleton<IHeldReplies, PostgreSqlHeldReplies>()
        .AddSingleton<IIntents, PostgreSqlIntents>()
        .AddSingleton<IVisitNews, PostgreSqlVisitNews>()
        .AddSingleton<IAlerts, PostgreSqlAlerts>()
        .AddSingleton<IOutbox, PostgreSqlOutbox>()
        .AddSingleton<IFarIds, PostgreSqlFarIds>()
        .AddSingleton<IPersonalChatRows, PostgreSqlPersonalChats>()
        .AddSingleton<IUnclearMessages, PostgreSqlUnclearMessages>()
        .AddSingleton<IDigestRows, PostgreSqlDigestRows>()
        .AddSingleton<IStorageProbe, PostgreSqlStorageProbe>()
        .AddSingleton<ICalendarLeases, PostgreSqlCalendarLeases>()
        .AddSingleton<IGuessCounts, PostgreSqlGuessCounts>()
        .AddSingleton<IClientRecords, PostgreSqlClientRecords>()
        .AddSingleton<ITextConsents, PostgreSqlTextConsents>()
        .AddSingleton<INotices, PostgreSqlNotices>()
        .AddSingleton<IUnreachedNumbers, PostgreSqlUnreachedNumbers>()
        .AddSingleton<ICarrierLooks, PostgreSqlCarrierLooks>()
        .AddSingleton<IMoveCodeRows, PostgreSqlMoveCodes>()
        .AddSingleton<PostgreSqlMatters>()
        .AddSingleton<IMatters>(provider => provider.GetRequiredService<PostgreSqlMatters>())
        .AddSingleton<IMatterRows>(provider => provider.GetRequiredService<PostgreSqlMatters>())
        .AddSingleton<ISealedRows, PostgreSqlSealedRows>()
        .AddSingleton<IRetention, PostgreSqlRetention>()
        .AddHostedService<SignsOfLife>()
        .AddHostedService<OpenEar>();
}
