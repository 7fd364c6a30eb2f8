using MassageBot.Host.Keys;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>The key of the calendar: the one that was set, else the one made at the first start.</summary>
internal sealed class SchedulingKeys
{
    public SchedulingKeys(IOptions<SchedulingOptions> options, IKeys files)
    {
        var settings = options.Value;
        Accepted = string.IsNullOrEmpty(settings.ApiKey)
            ? files.Read("scheduling")
            : [.. new[] { settings.ApiKey, settings.ApiKeyPrevious }.OfType<string>()];
    }

    /// <summary>The first is shown, all are accepted by the embedded endpoint.</summary>
    public IReadOnlyList<string> Accepted { get; }
}
