using System.ComponentModel.DataAnnotations;
using MassageBot.Core;
using MassageBot.Host.SchedulingAdapters.Outside;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters.EasyAppointments;

/// <summary>A service of Easy!Appointments: one of the clinic's at one length.</summary>
internal sealed class EasyService
{
    /// <summary>As <c>dialogs/clinic.yaml</c> names it.</summary>
    public string Service { get; set; } = "";

    public int Minutes { get; set; }

    /// <summary>The service's number in Easy!Appointments.</summary>
    public int Id { get; set; }
}

/// <summary>A provider of Easy!Appointments: one of the clinic's therapists.</summary>
internal sealed class EasyProvider
{
    /// <summary>As <c>dialogs/clinic.yaml</c> names them.</summary>
    public string Therapist { get; set; } = "";

    /// <summary>The provider's number in Easy!Appointments.</summary>
    public int Id { get; set; }
}

/// <summary>Settings under <c>Scheduling:EasyAppointments</c>.</summary>
internal sealed class EasyAppointmentsOptions : ICalendarMapping
{
    public const string Section = "Scheduling:EasyAppointments";

    public static string Setting => Section + ":Services";

    private const string ProvidersSetting = Section + ":Providers";

    public IReadOnlyList<EasyService> Services { get; set; } = [];

    public IReadOnlyList<EasyProvider> Providers { get; set; } = [];

    /// <summary>The status of a booking, one of those set up in Easy!Appointments.</summary>
    [Required]
    public string BookedStatus { get; set; } = "Booked";

    /// <summary>The status of a booking that a therapist has to approve first.</summary>
    [Required]
    public string PendingStatus { get; set; } = "Draft";

    /// <summary>The status that staff give to a visit that does not take place.</summary>
    [Required]
    public string CancelledStatus { get; set; } = "Cancelled";

    /// <summary>
    /// Easy!Appointments knows its customers by e-mail address and wants one for each. Those of the bot's clients are made up under this domain:
    /// an address that somebody merely typed must not lead into somebody else's record.
    /// </summary>
    [Required]
    public string CustomerDomain { get; set; } = "clients.invalid";

    public IEnumerable<string> Problems(Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        if (Services.Count == 0)
        {
            yield return $"{Setting} is empty: name the service of each service and length, such as " + """{ "Service": "swedish", "Minutes": 60, "Id": 6 }.""";
        }

        if (Providers.Count == 0)
        {
            yield return $"{ProvidersSetting} is empty: name the provider of each therapist, such as " + """{ "Therapist": "ana", "Id": 2 }.""";
        }

        foreach (var problem in Services.SelectMany((one, index) => OfService(clinic, one, $"{Setting}:{index}"))
            .Concat(Providers.SelectMany((one, index) => OfProvider(clinic, one, $"{ProvidersSetting}:{index}"))))
        {
            yield return problem;
        }
    }

    public bool Offers(ServiceId service, int minutes) => Find(service, minutes) is not null;

    public EasyService? Find(ServiceId service, int minutes) => Services.FirstOrDefault(one => one.Service == service.Value && one.Minutes == minutes);

    public EasyService? Find(int id) => Services.FirstOrDefault(one => one.Id == id);

    public int? ProviderOf(TherapistId therapist) => Providers.FirstOrDefault(one => one.Therapist == therapist.Value)?.Id;

    public TherapistId? TherapistOf(int provider) =>
        Providers.FirstOrDefault(one => one.Id == provider) is { } known ? new TherapistId(known.Therapist) : null;

    private static IEnumerable<string> OfService(Clinic clinic, EasyService service, string setting) =>
    [
        .. MappingProblems.OfService(clinic, setting, service.Service, service.Minutes),
        .. MappingProblems.OfId(setting, service.Id, "the service in Easy!Appointments (GET …/api/v1/services shows it)"),
    ];

    private IEnumerable<string> OfProvider(Clinic clinic, EasyProvider provider, string setting) =>
    [
        .. MappingProblems.OfTherapist(clinic, setting, provider.Therapist),
        .. MappingProblems.OfId(setting, provider.Id, "the provider in Easy!Appointments (GET …/api/v1/providers shows it)"),
        .. Providers.Any(other => !ReferenceEquals(other, provider) && (other.Id == provider.Id || other.Therapist == provider.Therapist))
            ? [$"{setting} names a therapist or a provider that stands there twice: one provider a therapist."]
            : Array.Empty<string>(),
    ];
}

[OptionsValidator]
internal sealed partial class EasyAppointmentsOptionsValidator : IValidateOptions<EasyAppointmentsOptions>;
