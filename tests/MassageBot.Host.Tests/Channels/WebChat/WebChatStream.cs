using System.Net.WebSockets;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat;

/// <summary>A visitor's socket.</summary>
internal sealed class WebChatStream(WebSocket socket)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public WebSocketState State => socket.State;

    public WebSocketCloseStatus? ClosedWith => socket.CloseStatus;

    public static async Task<WebChatStream> OpenAsync(ClinicHost clinic, Visitor visitor, string watermark = "") =>
        new(await clinic.Server.CreateWebSocketClient().ConnectAsync(await AddressAsync(visitor, watermark), CancellationToken.None));

    public static async Task<Uri> AddressAsync(Visitor visitor, string watermark = "")
    {
        var answer = await Visitor.ReadAsync(await visitor.Http.GetAsync($"/v3/directline/conversations/{visitor.Conversation}?watermark={watermark}"));
        return new Uri((string)answer["streamUrl"]!);
    }

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

    /// <summary>The next frame; null when the host has closed the socket.</summary>
    public async Task<JObject?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var frame = await socket.ReceiveAsync(buffer, patience.Token);
        return frame.MessageType == WebSocketMessageType.Close ? null : JObject.Parse(Encoding.UTF8.GetString(buffer, 0, frame.Count));
    }

    /// <summary>The texts of the next activities, at least that many.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count && await FrameAsync() is { } frame)
        {
            texts.AddRange(Texts(frame));
        }

        return texts;
    }

    public static async Task UntilAsync(Func<bool> done)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!done())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public static IEnumerable<string> Texts(JObject frame) => frame["activities"]!.Select(activity => (string)activity["text"]!);
}
