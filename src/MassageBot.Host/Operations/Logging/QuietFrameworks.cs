using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Logging;

/// <summary>
/// The frameworks below write addresses of requests, headers, what could not be parsed and statements of the storage into their more talkative
/// logs. A token stands in the address of a socket and a client's words in a broken request, so these levels stay shut whatever the
/// settings open; what this program logs itself is free of both.
/// </summary>
internal sealed class QuietFrameworks : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] Talkative =
        ["Microsoft.AspNetCore", "Microsoft.Extensions.Http", "Microsoft.IdentityModel", "System.Net.Http", "Npgsql", "OpenTelemetry"];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        for (var i = 0; i < options.Rules.Count; i++)
        {
            var rule = options.Rules[i];
            if (IsTalkative(rule.CategoryName) && rule.LogLevel < LogLevel.Warning)
            {
                options.Rules[i] = new LoggerFilterRule(rule.ProviderName, rule.CategoryName, LogLevel.Warning, rule.Filter);
            }
        }

        // A rule for one provider goes before one for all, so each provider that is named gets its own.
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var category in Talkative)
        {
            foreach (var provider in providers.Where(provider => !options.Rules.Any(rule => rule.ProviderName == provider && rule.CategoryName == category)))
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, filter: null));
            }
        }
    }

    private static bool IsTalkative(string? category) =>
        category is not null && Talkative.Any(name => category == name || category.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));
}
