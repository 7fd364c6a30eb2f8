using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>The published playground of Teams without its page: it keeps conversations as Teams does, calls the bot and shows what the bot says.</summary>
internal sealed class TeamsPlayground : IAsyncDisposable
{
    /// <summary>The directory of everybody in <c>team.yml</c>.</summary>
    public const string Tenant = "00000000-0000-4000-8000-00000000000a";

    /// <summary>The channel of the front desk.</summary>
    public const string Channel = "19:frontdesk@thread.tacv2";

    /// <summary>Rosa alone with the bot.</summary>
    public const string RosasChat = "a:rosas-own-chat";

    private const string Mention = "<at>Front desk</at>";

    private static readonly string Repository = Path.GetDirectoryName(ShippedContent.Folder)!;
    private static readonly string Package = Path.Combine(Repository, "artifacts", "playground", "node_modules", "@microsoft", "m365agentsplayground");
    private static readonly string Folder = Path.Combine(Repository, "tests", "MassageBot.Host.Tests", "Staff", "Playground");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<ShownMessage> _shown = [];
    private readonly ConcurrentQueue<JObject> _answered = [];
    private readonly ClientWebSocket _page = new();
    private readonly ClientWebSocket _log = new();
    private readonly HttpClient _http;
    private readonly Process _process;
    private readonly string _scratch;
    private Task _reading = Task.CompletedTask;

    private TeamsPlayground(Process process, int port, string scratch)
    {
        _process = process;
        _scratch = scratch;
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Patience };
    }

    /// <summary>What a test with it lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() =>
        Directory.Exists(Package) ? null : "needs Microsoft's playground of Teams and Node.js 20 or newer: run tests/setup.sh";

    /// <summary>Where a browser finds its page.</summary>
    public Uri Page => _http.BaseAddress!;

    /// <summary>All that the bot has shown, in the order in which it came. The page shows Rosa's places alone; what others read alone stands in its log.</summary>
    public IEnumerable<ShownMessage> Shown => _shown;

    /// <summary>Every card that was shown, or that a press was answered with, by the words at its top and the number of its buttons.</summary>
    public IEnumerable<(string Name, JObject Card)> Cards => _shown.Select(shown => shown.Card).Concat(_answered).OfType<JObject>().Select(card => (NameOf(card), card));

    public static async Task<TeamsPlayground> StartAsync(Uri bot)
    {
        Missing().ShouldBeNull();
        var (port, scratch) = (FreePort(), Directory.CreateTempSubdirectory("playground-").FullName);
        string[] arguments =
        [
            "-r", Path.Combine(Folder, "local-only.cjs"), Path.Combine(Package, "cli.js"), "start",
            "-e", new Uri(bot, "/api/messages").ToString(), "-c", "msteams", "-p", $"{port}", "--dt",
        ];
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = scratch, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(Folder, "team.yml");
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(scratch, "playground.log");
        var process = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var playground = new TeamsPlayground(process, port, scratch);
        await playground.ListenAsync(port);
        return playground;
    }

    /// <summary>The app is added there.</summary>
    public Task InstallAsync(string conversation) => PostAsync($"/_debug/conversation/{Uri.EscapeDataString(conversation)}/installation", []);

    /// <summary>Rosa writes; in a channel she names the bot, which hears nothing else there. Gives the thread, or the chat.</summary>
    public async Task<string> SayAsync(string conversation, string text)
    {
        var named = conversation.StartsWith("19:", StringComparison.Ordinal);
        var answer = await PostAsync($"/_conversation/v1/conversations/{Uri.EscapeDataString(conversation)}/messages", new JObject
        {
            ["type"] = "text",
            ["text"] = named ? $"{Mention} {text}" : text,
            ["textFormat"] = "plain",
            ["from"] = new JObject { ["id"] = TeamMember.Rosa.Id },
            ["mentions"] = named ? new JArray(new JObject { ["mentioned"] = new JObject { ["id"] = "28:massagebot" }, ["text"] = Mention }) : [],
        });
        return (string?)answer["postConversationId"] ?? conversation;
    }

    /// <summary>Anybody writes alone with the bot, in the language of their Teams; the playground's own page writes for Rosa alone, and takes others' words as a made activity.</summary>
    public async Task SayAsync(TeamMember who, string chat, string text, string locale = "en-US")
    {
        var activity = JObject.Parse(await _http.GetStringAsync($"/_internal/v1/customActivities/template?conversationId={Uri.EscapeDataString(chat)}"));
        (activity["type"], activity["text"], activity["textFormat"], activity["locale"]) = ("message", text, "plain", locale);
        activity["from"] = new JObject { ["id"] = who.Id, ["name"] = who.Name, ["aadObjectId"] = who.AadObjectId };
        await PostAsync("/_internal/v1/customActivities", activity);
    }

    /// <summary>The chat of somebody alone with the bot, which has one for each.</summary>
    public async Task<string> ChatAsync(TeamMember who)
    {
        var chat = new JObject { ["isGroup"] = false, ["members"] = new JArray(new JObject { ["id"] = who.Id }) };
        return (string)(await PostAsync("/_connector/v3/conversations", chat))["id"]!;
    }

    /// <summary>Somebody looks for visits while writing to colleagues; the bot's answer.</summary>
    public Task<JObject> SearchAsync(TeamMember who, string typed) => PostAsync("/_conversation/v1/invoke", new JObject
    {
        ["conversation"] = new JObject { ["id"] = Channel },
        ["name"] = "composeExtension/query",
        ["from"] = new JObject { ["id"] = who.Id },
        ["value"] = new JObject { ["commandId"] = "visits", ["parameters"] = new JArray(new JObject { ["name"] = "search", ["value"] = typed }) },
    });

    /// <summary>Somebody presses a button of a card; the bot's answer.</summary>
    public Task<JObject> PressAsync(TeamMember who, ShownMessage shown, string verb, JObject? inputs = null)
    {
        var button = shown.Button(verb).ShouldNotBeNull($"'{verb}' on {shown.Words}");
        var carried = button["data"] as JObject ?? [];
        carried = (JObject)carried.DeepClone();
        carried.Merge(inputs ?? []);
        var action = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = carried };
        return ExecuteAsync(who, shown, action);
    }

    /// <summary>The same with whatever the client cares to send.</summary>
    public async Task<JObject> ExecuteAsync(TeamMember who, ShownMessage shown, JObject action)
    {
        var answer = await PostAsync("/_conversation/v1/invoke", new JObject
        {
            ["conversation"] = new JObject { ["id"] = shown.Conversation },
            ["replyToId"] = shown.Id,
            ["name"] = "adaptiveCard/action",
            ["from"] = new JObject { ["id"] = who.Id },
            ["value"] = new JObject { ["action"] = action, ["trigger"] = "manual" },
        });
        if (answer["value"] is JObject card)
        {
            _answered.Enqueue(card);
        }

        return answer;
    }

    /// <summary>The same on a client that knows no such buttons and sends what stands in their place as a message.</summary>
    public Task SubmitAsync(TeamMember who, ShownMessage shown, string verb, JObject? inputs = null)
    {
        var carried = (JObject)shown.Button(verb).ShouldNotBeNull($"'{verb}' on {shown.Words}")["fallback"]!["data"]!.DeepClone();
        carried.Merge(inputs ?? []);
        return SubmitAsync(who, shown, carried);
    }

    /// <summary>Somebody presses a button on a client that sends it as a message.</summary>
    public Task SubmitAsync(TeamMember who, ShownMessage shown, JObject value) => PostAsync("/_conversation/v1/submit", new JObject
    {
        ["conversation"] = new JObject { ["id"] = shown.Conversation },
        ["replyToId"] = shown.Id,
        ["from"] = new JObject { ["id"] = who.Id },
        ["value"] = value,
    });

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _page.Dispose();
        _log.Dispose();
        _http.Dispose();
        Directory.Delete(_scratch, recursive: true);
    }

    private async Task ListenAsync(int port)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await IsThereAsync(patience.Token))
        {
            await beat.WaitForNextTickAsync(patience.Token);
        }

        await _page.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/_ws_conversation/v1/conversations/stream"), patience.Token);
        await _log.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/_ws/log/stream"), patience.Token);
        _reading = Task.WhenAll(ReadAsync(_page, ShownMessage.Read), ReadAsync(_log, ShownMessage.ReadLogged));
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        _process.HasExited.ShouldBeFalse("the playground has ended by itself");
        try
        {
            return await _http.GetStringAsync("/_debug/ping", cancellationToken) == "pong";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ReadAsync(ClientWebSocket stream, Func<string, ShownMessage?> read)
    {
        var (buffer, frame) = (new byte[16 * 1024], new MemoryStream());
        try
        {
            while (await stream.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: WebSocketMessageType.Text } part)
            {
                frame.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                {
                    continue;
                }

                if (read(Encoding.UTF8.GetString(frame.ToArray())) is { } shown)
                {
                    _shown.Enqueue(shown);
                }

                frame.SetLength(0);
            }
        }
        catch (WebSocketException)
        {
            // It was ended.
        }
    }

    private async Task<JObject> PostAsync(string path, JObject body)
    {
        using var content = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(path, content);
        var said = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {said}");
        return said.Length == 0 ? [] : JObject.Parse(said);
    }

    private static string NameOf(JObject card)
    {
        var top = (string?)card.SelectTokens("$..text").FirstOrDefault() ?? "";
        return $"{string.Concat(top.Where(char.IsAsciiLetter))}-{card.SelectTokens("$..verb").Count()}";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
