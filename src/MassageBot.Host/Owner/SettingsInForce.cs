namespace MassageBot.Host.Owner;

/// <summary>The settings that are set, wherever they come from, without their secrets. Pure.</summary>
internal static class SettingsInForce
{
    private static readonly string[] Registration =
    [
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelTokenIssuer",
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ChannelService",
    ];

    /// <summary>What the program reads; whatever else an environment holds is nobody's business here.</summary>
    public static readonly IReadOnlyList<string> Sections =
    [
        "AllowedHosts", "Connector", "ConnectionStrings", "DirectLine", "Jobs", "Metrics", "OpenTelemetry", "Owner", "Privacy", "RateLimits", "Readiness", "Retention", "Scheduling",
        "Shutdown", "Sms", "Staff", "Storage", "urls", .. Registration,
    ];

    private const string Masked = "(set)";

    /// <summary>Ends of names that say that a value is a secret, or may hold one.</summary>
    private static readonly string[] Secret = ["Key", "Secret", "Token", "Password", "Previous", "ConnectionString", "Headers"];

    /// <summary>By name. A secret reads as "(set)", and so does everything that may hold one.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(IConfiguration settings) =>
    [
        .. settings.AsEnumerable()
            .Where(setting => setting.Value is not null && IsKnown(setting.Key))
            .OrderBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
            .Select(setting => (setting.Key, IsSecret(setting.Key) ? Masked : Shown(setting.Value!))),
    ];

    private static bool IsKnown(string name) => Sections.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase);

    private static bool IsSecret(string name) =>
        name.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) || Secret.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>An address may carry its own password.</summary>
    private static string Shown(string value) => value.Contains('@', StringComparison.Ordinal) && value.Contains("://", StringComparison.Ordinal) ? Masked : value;
}
