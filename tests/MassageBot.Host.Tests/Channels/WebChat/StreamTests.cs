using System.Net.WebSockets;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Hosting;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class StreamTests : IDisposable
{
    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_socket_replays_from_the_watermark_and_then_follows()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var stream = await WebChatStream.OpenAsync(_clinic, visitor);

        var first = (await stream.FrameAsync())!;
        await stream.SendAsync("");
        await visitor.SayAsync("hello");
        var texts = await stream.TextsAsync(2);

        WebChatStream.Texts(first).ShouldBe([ScriptedBot.Greeting]);
        ((string)first["watermark"]!).ShouldBe("1");
        texts.ShouldBe(["hello", "1: hello"]);
    }

    [Fact]
    public async Task A_socket_of_a_watermark_gets_only_what_came_after_it()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("hello");

        var stream = await WebChatStream.OpenAsync(_clinic, visitor, "2");

        (await stream.TextsAsync(1)).ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task A_page_of_another_origin_gets_no_socket()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var client = _clinic.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = "https://elsewhere.example";
        var address = await WebChatStream.AddressAsync(visitor);

        await Should.ThrowAsync<InvalidOperationException>(client.ConnectAsync(address, CancellationToken.None));
    }

    [Fact]
    public async Task The_address_is_good_for_a_minute_and_one_conversation()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var other = await Visitor.EnterAsync(_clinic);
        var address = await WebChatStream.AddressAsync(visitor);
        var elsewhere = new Uri(address.ToString().Replace(visitor.Conversation, other.Conversation, StringComparison.Ordinal));
        _clinic.Clock.Advance(TimeSpan.FromSeconds(61));

        await Should.ThrowAsync<InvalidOperationException>(ConnectAsync(address));
        await Should.ThrowAsync<InvalidOperationException>(ConnectAsync(elsewhere));
    }

    [Fact]
    public async Task A_frame_of_three_megabytes_ends_that_socket_only()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var loud = await WebChatStream.OpenAsync(_clinic, visitor, "1");
        var quiet = await WebChatStream.OpenAsync(_clinic, visitor, "1");

        await loud.SendAsync(new string('x', 3 * 1024 * 1024));

        (await loud.FrameAsync()).ShouldBeNull();
        loud.ClosedWith.ShouldBe(WebSocketCloseStatus.MessageTooBig);
        await visitor.SayAsync("hello");
        (await quiet.TextsAsync(2)).ShouldBe(["hello", "1: hello"]);
    }

    [Fact]
    public async Task A_flood_of_frames_ends_the_socket()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var stream = await WebChatStream.OpenAsync(_clinic, visitor, "1");

        for (var i = 0; i < 200; i++)
        {
            await stream.SendAsync("");
        }

        (await stream.FrameAsync()).ShouldBeNull();
        stream.ClosedWith.ShouldBe(WebSocketCloseStatus.PolicyViolation);
    }

    [Fact]
    public async Task A_host_that_ends_says_so_over_its_sockets()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var stream = await WebChatStream.OpenAsync(_clinic, visitor, "1");

        _clinic.Get<IHostApplicationLifetime>().StopApplication();

        (await stream.FrameAsync()).ShouldBeNull();
        stream.ClosedWith.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
    }

    private Task<WebSocket> ConnectAsync(Uri address) => _clinic.Server.CreateWebSocketClient().ConnectAsync(address, CancellationToken.None);
}
