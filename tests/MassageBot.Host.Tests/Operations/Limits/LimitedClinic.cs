using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Operations.Limits;

internal static class LimitedClinic
{
    public static ClinicHost Allow(this ClinicHost clinic, string limit, int burst, int perMinute) => clinic
        .With($"RateLimits:{limit}:Burst", $"{burst}")
        .With($"RateLimits:{limit}:PerMinute", $"{perMinute}");

    public static HttpClient ClientAt(this ClinicHost clinic, string address)
    {
        var http = clinic.CreateClient();
        FromAddress.Say(http, address);
        return http;
    }
}
