using System.Net;
using System.Net.Http.Headers;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class UploadTests : IDisposable
{
    internal static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0];

    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_picture_comes_back_by_its_name_and_is_not_kept()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, Png, visitor.UserId);

        await _clinic.TurnsAsync(visitor.Conversation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var echo = (await visitor.SeeAsync())["activities"]![1]!;
        ((string)echo["attachments"]![0]!["contentType"]!).ShouldBe("image/png");
        ((string)echo["attachments"]![0]!["name"]!).ShouldBe("my-back.png");
        echo["attachments"]![0]!["contentUrl"].ShouldBeNull();
    }

    [Fact]
    public async Task A_program_in_a_pictures_clothes_is_refused()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, "MZ this is a program"u8.ToArray(), visitor.UserId);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\\\temp\\\\x.png", "x.png")]
    [InlineData("a\u202egnp.exe", "agnp.exe")]
    [InlineData("  .. ", "file")]
    public async Task A_files_name_is_only_ever_a_name(string offered, string shown)
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        await UploadAsync(visitor, Png, visitor.UserId, offered);

        await _clinic.TurnsAsync(visitor.Conversation);
        ((string)(await visitor.SeeAsync())["activities"]![1]!["attachments"]![0]!["name"]!).ShouldBe(shown);
    }

    [Fact]
    public async Task A_file_over_four_megabytes_is_refused()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, [.. Png, .. new byte[4 * 1024 * 1024]], visitor.UserId);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Visitor.ReadAsync(response)).SelectToken("error.code").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_of_four_megabytes_is_taken()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, [.. Png, .. new byte[(4 * 1024 * 1024) - Png.Length]], visitor.UserId);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "no boundary at all")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=activity\r\n\r\nnot json\r\n--b--")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\n\r\nends in the middle")]
    public async Task A_form_that_cannot_be_read_is_refused(string type, string body)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await visitor.Http.PostAsync($"/v3/directline/conversations/{visitor.Conversation}/upload", content);

        ((int)response.StatusCode).ShouldBeOneOf(400, 415);
    }

    [Fact]
    public async Task Nobody_uploads_in_the_name_of_another()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await UploadAsync(visitor, Png, "dl_somebody");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    internal static Task<HttpResponseMessage> UploadAsync(Visitor visitor, byte[] file, string userId, string name = "my-back.png")
    {
        var activity = new StringContent("""{"type":"message","text":"look"}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var picture = new ByteArrayContent(file);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { picture, "file", name } };
        return visitor.Http.PostAsync($"/v3/directline/conversations/{visitor.Conversation}/upload?userId={userId}", form);
    }
}
