using System.Net;
using System.Net.Http.Headers;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class UploadTests : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0];

    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_picture_is_announced_to_the_bot_but_not_kept()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, Png, visitor.UserId);

        await _clinic.TurnsAsync(visitor.Conversation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var echo = (await visitor.SeeAsync())["activities"]![1]!;
        ((string)echo["attachments"]![0]!["contentType"]!).ShouldBe("image/png");
        echo.ToString().ShouldNotContain("my-back.png");
    }

    [Fact]
    public async Task A_program_in_a_pictures_clothes_is_refused()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, "MZ this is a program"u8.ToArray(), visitor.UserId);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Nobody_uploads_in_the_name_of_another()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, Png, "dl_somebody");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> UploadAsync(Visitor visitor, byte[] file, string userId)
    {
        var activity = new StringContent("""{"type":"message","text":"look"}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var picture = new ByteArrayContent(file);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { picture, "file", "my-back.png" } };
        return visitor.Http.PostAsync($"/v3/directline/conversations/{visitor.Conversation}/upload?userId={userId}", form);
    }
}
