using System.Net;
using System.Net.Http.Headers;

namespace MassageBot.Scheduling.Tests.Http;

public sealed class KeyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic a-key-of-the-tests")]
    public async Task A_call_without_a_valid_key_is_refused(string? header)
    {
        await using var clinic = await Clinic.OpenAsync();
        clinic.Http.DefaultRequestHeaders.Remove("Authorization");
        clinic.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        var response = await clinic.Http.GetAsync("/scheduling/v1/services");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Clinic.ProblemAsync(response)).Code.ShouldBe("unauthorized");
    }

    [Theory]
    [InlineData(Clinic.Key)]
    [InlineData(Clinic.FormerKey)]
    public async Task The_current_and_the_previous_key_are_both_accepted(string key)
    {
        await using var clinic = await Clinic.OpenAsync();
        clinic.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        var response = await clinic.Http.GetAsync("/scheduling/v1/services");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_any_key_set_every_call_is_refused()
    {
        await using var clinic = await Clinic.OpenAsync(configure: options => options.Keys = () => [""]);
        clinic.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "");

        var response = await clinic.Http.GetAsync("/scheduling/v1/health");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
