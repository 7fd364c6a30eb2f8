using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters;

internal enum SchedulingProvider
{
    /// <summary>The calendar of this program.</summary>
    Embedded,

    /// <summary>An outside calendar that speaks the same HTTP contract.</summary>
    Http,

    CalCom,

    EasyAppointments,
}

/// <summary>Settings under <c>Scheduling</c>: who keeps the calendar.</summary>
internal sealed class SchedulingOptions : IValidatableObject
{
    public const string Section = "Scheduling";

    [AllowedValues(
        SchedulingProvider.Embedded, SchedulingProvider.Http, ErrorMessage = "Scheduling:Provider: this version speaks Embedded and Http only.")]
    public SchedulingProvider Provider { get; set; } = SchedulingProvider.Embedded;

    /// <summary>With Http: the address before <c>/v1</c>, such as <c>https://calendar.example.org/scheduling</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The key that the calendar wants. The embedded one makes its own when this is not set.</summary>
    public string? ApiKey { get; set; }

    /// <summary>With Embedded: accepted beside <see cref="ApiKey"/> while it is being changed.</summary>
    public string? ApiKeyPrevious { get; set; }

    /// <summary>With Embedded: who is told of changes in the calendar, signed with <see cref="WebhookSecret"/>; https, or http on this machine.</summary>
    public IReadOnlyList<Uri> Webhooks { get; set; } = [];

    /// <summary>What webhooks are signed with.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Live beside <see cref="WebhookSecret"/> while it is being changed.</summary>
    public string? WebhookSecretPrevious { get; set; }

    /// <summary>All that are live; none when none is set.</summary>
    public IEnumerable<string> WebhookSecrets => new[] { WebhookSecret, WebhookSecretPrevious }.OfType<string>().Where(secret => secret.Length > 0);

    /// <summary>With Embedded: whether whoever holds the key may set the calendar's clock and take it down, for rehearsals and trials.</summary>
    public bool AllowRehearsal { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == SchedulingProvider.Http && Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return new ValidationResult("Scheduling:Endpoint must be the http(s) address of the calendar when Scheduling:Provider is Http.");
        }
    }
}

[OptionsValidator]
internal sealed partial class SchedulingOptionsValidator : IValidateOptions<SchedulingOptions>;
