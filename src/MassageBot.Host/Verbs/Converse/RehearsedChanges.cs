using MassageBot.Core;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Changes of the clinic's file in the middle of a script.</summary>
internal static class RehearsedChanges
{
    public static Clinic Without(Clinic clinic, TherapistId gone) =>
        clinic with { Therapists = [.. clinic.Therapists.Where(therapist => therapist.Id != gone)] };

    public static Clinic WithPrice(Clinic clinic, Happening.Price price) => clinic with
    {
        Services = [.. clinic.Services.Select(service => service.Id == price.Service ? WithPrice(service, price) : service)],
    };

    private static Service WithPrice(Service service, Happening.Price price) => service with
    {
        Lengths = [.. service.Lengths.Select(length => length.Minutes == price.Minutes ? length with { Price = price.Text } : length)],
    };
}
