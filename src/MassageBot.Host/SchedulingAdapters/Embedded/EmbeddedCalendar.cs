using MassageBot.Host.Storage;
using MassageBot.Scheduling;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.Embedded;

/// <summary>The embedded calendar is kept where the bot's own data is: in a folder beside it, or in the same PostgreSQL database.</summary>
internal sealed class EmbeddedCalendar(
    DataFolders folders,
    SchedulingKeys keys,
    ColumnSeal seal,
    IConfiguration configuration,
    IOptions<StorageOptions> storage,
    IOptions<SchedulingOptions> scheduling) : IConfigureOptions<SchedulingEndpointOptions>
{
    public void Configure(SchedulingEndpointOptions options)
    {
        options.Directory = folders.Scheduling;
        options.ConnectionString =
            storage.Value.Provider == StorageProvider.PostgreSql ? configuration.GetConnectionString("PostgreSql") ?? "" : null;
        options.Seal = seal;
        options.Keys = () => keys.Accepted;
        options.Webhooks = scheduling.Value.Webhooks;
        options.WebhookSecrets = () => [.. new[] { scheduling.Value.WebhookSecret, scheduling.Value.WebhookSecretPrevious }.OfType<string>()];
        options.AllowRehearsal = scheduling.Value.AllowRehearsal;
    }
}
