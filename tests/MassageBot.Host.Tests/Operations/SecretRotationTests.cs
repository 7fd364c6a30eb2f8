using System.Net;
using System.Net.Http.Headers;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Operations;

/// <summary>
/// Secrets are changed while clients talk: the old one goes into <c>…Previous</c>, and is taken away when nobody uses it any more. Those of Twilio and of
/// webhooks are tried beside their doors.
/// </summary>
public sealed class SecretRotationTests : IDisposable
{
    private const string New = "the-new-secret-of-this-clinic";
    private const string Old = "the-one-that-it-replaces";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Owner:Key", "GET", "/owner")]
    [InlineData("Metrics:Key", "GET", "/metrics")]
    [InlineData("Scheduling:ApiKey", "GET", "/scheduling/v1/services")]
    [InlineData("DirectLine:Secret", "POST", "/v3/directline/tokens/generate")]
    public async Task While_it_is_changed_both_open_the_door_and_afterwards_the_new_one_alone(string setting, string method, string door)
    {
        using var during = new ClinicHost().With(setting, New).With(setting + "Previous", Old);
        using var after = new ClinicHost().With(setting, New);

        bool[] opened =
        [
            await OpensAsync(during, method, door, New), await OpensAsync(during, method, door, Old),
            await OpensAsync(after, method, door, New), await OpensAsync(after, method, door, Old),
        ];

        opened.ShouldBe([true, true, true, false]);
    }

    [Fact]
    public async Task A_chat_goes_on_over_a_change_of_the_key_that_signs_its_tokens_until_the_old_one_is_deleted()
    {
        var visitor = await EnterAsync();
        var key = Path.Combine(_folder.FullName, "keys", "tokens");

        File.Move(key, key + ".previous");
        var during = await SeeAsync(visitor);
        var newcomer = await EnterAsync();
        File.Delete(key + ".previous");
        var (after, later) = (await SeeAsync(visitor), await SeeAsync(newcomer));

        (during, after, later).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK));
    }

    private async Task<Visitor> EnterAsync()
    {
        using var host = new ClinicHost(_folder.FullName);
        return await Visitor.EnterAsync(host);
    }

    private async Task<HttpStatusCode> SeeAsync(Visitor visitor)
    {
        using var host = new ClinicHost(_folder.FullName);
        var again = visitor.At(host);
        return (await again.Http.GetAsync(again.Activities)).StatusCode;
    }

    private static async Task<bool> OpensAsync(ClinicHost clinic, string method, string door, string secret)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), door);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return (await clinic.CreateClient().SendAsync(request)).IsSuccessStatusCode;
    }
}
