using System.Globalization;
using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Host.Content;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>Settings that say which of the calendar's own ids belong to the clinic's services and therapists.</summary>
internal interface ICalendarMapping
{
    /// <summary>The setting by name.</summary>
    static abstract string Setting { get; }

    /// <summary>What does not fit the clinic's file, each with the setting it stands in and what to do.</summary>
    IEnumerable<string> Problems(Clinic clinic);

    bool Offers(ServiceId service, int minutes);
}

/// <summary>A mapping is held against the clinic's file before the first visitor.</summary>
internal sealed class MappingCheck<TOptions>(IContentSource content) : IValidateOptions<TOptions>
    where TOptions : class, ICalendarMapping
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = options.Problems(content.Current.Clinic).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}

/// <summary>And again whenever the file is changed: the settings stay as they are, so a change that they do not fit is told in the log.</summary>
internal sealed class MappingWatch<TOptions>(ContentSource content, IOptions<TOptions> options, ILogger<MappingWatch<TOptions>> log) : IHostedService
    where TOptions : class, ICalendarMapping
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        TellWhatIsMissing(content.Current.Clinic);
        content.Reloaded += OnReloaded;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        content.Reloaded -= OnReloaded;
        return Task.CompletedTask;
    }

    private void OnReloaded(ClinicContent reloaded)
    {
        foreach (var problem in options.Value.Problems(reloaded.Clinic))
        {
            Log.MappingOutdated(log, TOptions.Setting, problem);
        }

        TellWhatIsMissing(reloaded.Clinic);
    }

    /// <summary>What the clinic offers and the calendar is not known to have: clients would find no time for it.</summary>
    private void TellWhatIsMissing(Clinic clinic)
    {
        var missing = clinic.Services
            .SelectMany(service => service.Lengths.Select(length => (Service: service.Id, length.Minutes)))
            .Where(offered => !options.Value.Offers(offered.Service, offered.Minutes))
            .Select(offered => string.Create(CultureInfo.InvariantCulture, $"{offered.Service}/{offered.Minutes}"))
            .ToList();
        if (missing.Count > 0)
        {
            Log.NotMapped(log, string.Join(", ", missing), TOptions.Setting);
        }
    }
}
