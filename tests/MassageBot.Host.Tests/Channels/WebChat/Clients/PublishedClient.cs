using System.Collections.Concurrent;
using System.Diagnostics;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>botframework-directlinejs as published, in a process of its own. It takes orders; all that it sees is kept in order.</summary>
internal sealed class PublishedClient : IAsyncDisposable
{
    private const string Package = "botframework-directlinejs";

    private static readonly string Repository = Path.GetDirectoryName(ShippedContent.Folder)!;
    private static readonly string Packages = Path.Combine(Repository, "artifacts", "clients");
    private static readonly string Script =
        Path.Combine(Repository, "tests", "MassageBot.Host.Tests", "Channels", "WebChat", "Clients", "client.mjs");

    private readonly Process _process;
    private readonly ConcurrentQueue<JObject> _seen = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    private string _userId = "";

    private PublishedClient(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the client reports of its connection, in order.</summary>
    public IReadOnlyList<string> Connection => [.. Seen("connection").Select(seen => (string)seen["connection"]!)];

    public IReadOnlyList<JObject> Activities => [.. Seen("activity").Select(seen => (JObject)seen["activity"]!)];

    public IReadOnlyList<string> Texts => [.. Activities.Select(activity => (string?)activity["text"] ?? "")];

    /// <summary>Every request that was answered, or failed with status 0: <c>POST /v3/… 200</c>.</summary>
    public IReadOnlyList<string> Requests => [.. Seen("request").Select(seen => $"{seen["request"]} {seen["status"]}")];

    /// <summary>What a test with the client lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => Directory.Exists(Path.Combine(Packages, "node_modules", Package))
        ? null
        : "needs the Direct Line client and Node.js 20 or newer: run tests/setup.sh";

    public static PublishedClient Start()
    {
        Missing().ShouldBeNull();
        var start = new ProcessStartInfo("node", [Script, Packages])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new PublishedClient(Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start."));
    }

    public Task OrderAsync(string name, object? with = null) =>
        _process.StandardInput.WriteLineAsync(JsonConvert.SerializeObject(new { name, with }));

    /// <summary>Begins the conversation of a token; the client takes <paramref name="options"/> as they are.</summary>
    public Task ConnectAsync(Uri clinic, Admission admission, object? options = null)
    {
        _userId = admission.UserId;
        var all = new JObject { ["domain"] = $"{clinic}v3/directline", ["token"] = admission.Token };
        all.Merge(JObject.FromObject(options ?? new { }));
        return OrderAsync("connect", all);
    }

    /// <summary>Sends a message as a page would, and returns the id it got, <c>retry</c> or the status of a refusal.</summary>
    public Task<string> SayAsync(string text, string key) => PostAsync(new { type = "message", text, channelData = new { clientActivityID = key } });

    /// <summary>Submits a card, as <see cref="SayAsync"/> says something.</summary>
    public Task<string> SubmitAsync(object value, string key) =>
        PostAsync(new { type = "message", value, channelData = new { postBack = true, clientActivityID = key } });

    /// <summary>Sends something that it calls back.png along with a text.</summary>
    public Task<string> UploadAsync(string text, byte[] content) => SendAsync("upload", name => new
    {
        @as = name,
        activity = WithSender(new { type = "message", text }),
        file = new { content, name = "back.png", type = "image/png" },
    });

    /// <summary>Waits for an activity with that text; it is under <c>activity</c>.</summary>
    public Task<JObject> HearAsync(string text) => FirstAsync("activity", seen => (string?)seen.SelectToken("activity.text") == text);

    public Task<JObject> ReportsAsync(string connection) => FirstAsync("connection", seen => (string?)seen["connection"] == connection);

    public Task<JObject> AsksAsync(string request, int status) =>
        FirstAsync("request", seen => ((string)seen["request"]!).StartsWith(request, StringComparison.Ordinal) && (int)seen["status"]! == status);

    /// <summary>Waits until so many sockets were opened in all, or closed.</summary>
    public Task<string> SocketsAsync(string state, int count) =>
        UntilAsync(() => Seen("socket").Count(seen => (string?)seen["socket"] == state) >= count ? state : null);

    /// <summary>Waits until the client has given up listening, and returns its reason.</summary>
    public async Task<string> EndsAsync() => (string)(await FirstAsync("ended", _ => true))["ended"]!;

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private Task<string> PostAsync(object activity) => SendAsync("post", name => new { @as = name, activity = WithSender(activity) });

    private async Task<string> SendAsync(string order, Func<string, object> with)
    {
        var name = Guid.NewGuid().ToString("N");
        await OrderAsync(order, with(name));
        var posted = await FirstAsync("posted", seen => (string?)seen["posted"] == name);
        return (string?)posted["id"] ?? (string)posted["refused"]!;
    }

    private JObject WithSender(object activity)
    {
        var whole = JObject.FromObject(activity);
        whole["from"] = new JObject { ["id"] = _userId };
        return whole;
    }

    private Task<JObject> FirstAsync(string kind, Func<JObject, bool> wanted) => UntilAsync(() => Seen(kind).FirstOrDefault(wanted));

    private Task<T> UntilAsync<T>(Func<T?> look)
        where T : class =>
        Deadline.UntilAsync(look, () => string.Join(Environment.NewLine, [.. _seen.Select(seen => seen.ToString(Formatting.None)), .. _complaints]));

    private IEnumerable<JObject> Seen(string kind) => _seen.Where(seen => seen.ContainsKey(kind));

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _seen.Enqueue(JObject.Parse(line));
        }
    }
}
