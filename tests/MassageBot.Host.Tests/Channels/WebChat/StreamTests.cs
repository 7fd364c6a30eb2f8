using System.Net.WebSockets;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class StreamTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_socket_replays_from_the_watermark_and_then_follows()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var socket = await ConnectAsync(await AddressAsync(visitor));

        var first = await FrameAsync(socket);
        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, CancellationToken.None);
        await visitor.SayAsync("hello");
        var texts = new List<string>();
        while (texts.Count < 2)
        {
            texts.AddRange(Texts(await FrameAsync(socket)));
        }

        Texts(first).ShouldBe([ScriptedBot.Greeting]);
        ((string)first["watermark"]!).ShouldBe("1");
        texts.ShouldBe(["hello", "1: hello"]);
    }

    [Fact]
    public async Task A_socket_of_a_watermark_gets_only_what_came_after_it()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("hello");

        var socket = await ConnectAsync(await AddressAsync(visitor, "2"));

        Texts(await FrameAsync(socket)).ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task A_page_of_another_origin_gets_no_socket()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var client = _clinic.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Origin = "https://elsewhere.example";
        var address = await AddressAsync(visitor);

        await Should.ThrowAsync<InvalidOperationException>(client.ConnectAsync(address, CancellationToken.None));
    }

    [Fact]
    public async Task The_address_is_good_for_a_minute_and_one_conversation()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var other = await Visitor.EnterAsync(_clinic);
        var address = await AddressAsync(visitor);
        var elsewhere = new Uri(address.ToString().Replace(visitor.Conversation, other.Conversation, StringComparison.Ordinal));
        _clinic.Clock.Advance(TimeSpan.FromSeconds(61));

        await Should.ThrowAsync<InvalidOperationException>(ConnectAsync(address));
        await Should.ThrowAsync<InvalidOperationException>(ConnectAsync(elsewhere));
    }

    private Task<WebSocket> ConnectAsync(Uri address) => _clinic.Server.CreateWebSocketClient().ConnectAsync(address, CancellationToken.None);

    private static async Task<Uri> AddressAsync(Visitor visitor, string watermark = "")
    {
        var answer = await Visitor.ReadAsync(await visitor.Http.GetAsync($"/v3/directline/conversations/{visitor.Conversation}?watermark={watermark}"));
        return new Uri((string)answer["streamUrl"]!);
    }

    private static async Task<JObject> FrameAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var frame = await socket.ReceiveAsync(buffer, patience.Token);
        return JObject.Parse(Encoding.UTF8.GetString(buffer, 0, frame.Count));
    }

    private static IEnumerable<string> Texts(JObject frame) => frame["activities"]!.Select(activity => (string)activity["text"]!);
}
