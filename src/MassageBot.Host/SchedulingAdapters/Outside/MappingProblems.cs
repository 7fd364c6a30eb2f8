using MassageBot.Core;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>What can be wrong with an entry of a mapping, in words for whoever writes the settings. Pure.</summary>
internal static class MappingProblems
{
    public static IEnumerable<string> OfService(Clinic clinic, string setting, string? service, int minutes)
    {
        if (clinic.FindService(new ServiceId(service ?? "")) is not { } known)
        {
            yield return $"{setting}:Service is '{service}', which dialogs/clinic.yaml does not have under services: write one of "
                + $"{string.Join(", ", clinic.Services.Select(one => one.Id))}.";
        }
        else if (known.Lengths.All(length => length.Minutes != minutes))
        {
            yield return $"{setting}:Minutes is {minutes}, which dialogs/clinic.yaml does not offer for {known.Id}: write one of "
                + $"{string.Join(", ", known.Lengths.Select(length => length.Minutes))}.";
        }
    }

    public static IEnumerable<string> OfTherapist(Clinic clinic, string setting, string? therapist)
    {
        if (clinic.FindTherapist(new TherapistId(therapist ?? "")) is null)
        {
            yield return $"{setting}:Therapist is '{therapist}', which dialogs/clinic.yaml does not have under therapists: write one of "
                + $"{string.Join(", ", clinic.Therapists.Select(one => one.Id))}.";
        }
    }

    public static IEnumerable<string> OfId(string setting, int id, string whatIsMeant)
    {
        if (id <= 0)
        {
            yield return $"{setting}:Id is missing: write the number of {whatIsMeant}.";
        }
    }
}
