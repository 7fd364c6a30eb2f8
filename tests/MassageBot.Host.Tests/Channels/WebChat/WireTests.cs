using System.Net;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat;

/// <summary>What only a real connection shows.</summary>
public sealed class WireTests : IDisposable
{
    private readonly ClinicHost _clinic = new();

    public WireTests()
    {
        _clinic.UseKestrel(0);
        _clinic.StartServer();
    }

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task An_unmasked_frame_ends_that_socket_only()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        using var socket = await RawConnection.UpgradeAsync(await WebChatStream.AddressAsync(visitor, "1"));
        var head = await socket.HeadAsync();

        await socket.SendAsync([0x81, 0x05, .. "hello"u8]);

        await socket.EndAsync();
        await visitor.SayAsync("hello");
        head.ShouldStartWith("HTTP/1.1 101");
        (await visitor.TextsAsync("1")).ShouldBe(["hello", "1: hello"]);
    }

    [Fact]
    public async Task A_page_of_another_origin_gets_no_socket()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        using var socket = await RawConnection.UpgradeAsync(await WebChatStream.AddressAsync(visitor), "https://elsewhere.example");

        (await socket.HeadAsync()).ShouldStartWith("HTTP/1.1 403");
    }

    [Fact]
    public async Task Others_are_served_beside_many_slow_connections()
    {
        var host = _clinic.ClientOptions.BaseAddress;
        var slow = await Task.WhenAll(Enumerable.Range(0, 150).Select(async _ =>
        {
            var connection = await RawConnection.OpenAsync(host);
            await connection.SendAsync("POST /v3/directline/conversations HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\nX-Slow");
            return connection;
        }));

        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("hello");

        (await visitor.TextsAsync()).ShouldContain("1: hello");
        Array.ForEach(slow, connection => connection.Dispose());
    }

    [Fact]
    public async Task A_header_of_sixty_kilobytes_is_refused()
    {
        using var connection = await RawConnection.OpenAsync(_clinic.ClientOptions.BaseAddress);

        await connection.SendAsync($"POST /v3/directline/conversations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {new string('a', 60_000)}\r\n\r\n");

        (await connection.HeadAsync()).ShouldStartWith("HTTP/1.1 431");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_in_the_protocols_form()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var answer = await visitor.PostAsync(Visitor.Message(new string('a', 2 * 1024 * 1024)));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ((string)(await Visitor.ReadAsync(answer)).SelectToken("error.code")!).ShouldBe("MessageSizeTooBig");
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_refused()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var answer = await UploadTests.UploadAsync(visitor, [.. UploadTests.Png, .. new byte[(4 * 1024 * 1024) + 1000]], visitor.UserId);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}
