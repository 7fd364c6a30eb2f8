using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters;

[TypeConverter(typeof(SchedulingProviderName))]
internal enum SchedulingProvider
{
    /// <summary>A name that no adapter has.</summary>
    Unknown = -1,

    /// <summary>The calendar of this program.</summary>
    Embedded = 0,

    /// <summary>An outside calendar that speaks the same HTTP contract.</summary>
    Http,

    CalCom,

    EasyAppointments,
}

/// <summary>Settings under <c>Scheduling</c>: who keeps the calendar.</summary>
internal sealed class SchedulingOptions : IValidatableObject
{
    public const string Section = "Scheduling";

    public SchedulingProvider Provider { get; set; } = SchedulingProvider.Embedded;

    /// <summary>
    /// With Http: the address before <c>/v1</c>, such as <c>https://calendar.example.org/scheduling</c>. With EasyAppointments: the address before
    /// <c>/api/v1</c>, such as <c>https://clinic.example.org/index.php</c>. With CalCom: only for an installation of one's own.
    /// </summary>
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
        if (Provider == SchedulingProvider.Unknown)
        {
            yield return new ValidationResult(
                "Scheduling:Provider names a calendar that there is no adapter for: there are Embedded, Http, CalCom and EasyAppointments. Another one "
                + "(Square, Cliniko, FHIR, …) is a folder to write behind IScheduler: see src/MassageBot.Host/SchedulingAdapters/README.md.");
            yield break;
        }

        if (Provider != SchedulingProvider.Embedded
            && Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" }
            && (Endpoint is not null || Provider != SchedulingProvider.CalCom))
        {
            yield return new ValidationResult($"Scheduling:Endpoint must be the http(s) address of the calendar when Scheduling:Provider is {Provider}.");
        }

        if (Provider is SchedulingProvider.CalCom or SchedulingProvider.EasyAppointments && string.IsNullOrWhiteSpace(ApiKey))
        {
            yield return new ValidationResult(
                $"Scheduling:ApiKey is missing: Scheduling:Provider={Provider} wants the key of its API, best from the environment as Scheduling__ApiKey.");
        }
    }
}

/// <summary>Reads the setting so that a name without an adapter is refused in words and not by the reader of settings.</summary>
internal sealed class SchedulingProviderName : EnumConverter
{
    public SchedulingProviderName()
        : base(typeof(SchedulingProvider))
    {
    }

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string name && Enum.TryParse<SchedulingProvider>(name, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : SchedulingProvider.Unknown;
}

[OptionsValidator]
internal sealed partial class SchedulingOptionsValidator : IValidateOptions<SchedulingOptions>;
