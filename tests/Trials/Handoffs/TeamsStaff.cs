using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Handoffs;

/// <summary>
/// Staff as Teams sends what they write and press: to any of the hosts, and again with the same id until one has taken it. Whatever host that is, what
/// is sent twice is one thing.
/// </summary>
internal sealed class TeamsStaff(IReadOnlyList<Uri> hosts, FakeTeams teams) : IDisposable
{
    public const string Tenant = "00000000-0000-4000-8000-00000000000a";
    public const string Channel = "19:desk@thread.tacv2";

    private const string Bot = "28:bot";
    private const string Mention = "<at>Front desk</at>";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<HttpClient> _doors = [.. hosts.Select(Loopback.Client)];
    private int _next;

    /// <summary>Two of the front desk, and who leads the clinic.</summary>
    public static IReadOnlyList<(string ObjectId, string Name, string Role)> Members { get; } =
    [
        ("00000000-0000-4000-8000-000000000001", "Desk0", "FrontDesk"),
        ("00000000-0000-4000-8000-000000000002", "Desk1", "FrontDesk"),
        ("00000000-0000-4000-8000-000000000003", "Lead", "Manager"),
    ];

    /// <summary>What a host has to be told of them.</summary>
    public static IReadOnlyList<string> Settings =>
    [
        "--Connector:AllowAnonymous", "true",
        "--Staff:TenantId", Tenant,
        "--Staff:Conversation", Channel,
        .. Members.SelectMany((member, at) => new[] { $"--Staff:Members:{at}:AadObjectId", member.ObjectId, $"--Staff:Members:{at}:Name", member.Name, $"--Staff:Members:{at}:Role", member.Role }),
    ];

    /// <summary>A thread of the channel.</summary>
    public static string Thread(string root) => $"{Channel};messageid={root}";

    /// <summary>One of them alone with the bot.</summary>
    public static string Chat(int who) => $"a:chat-{who}";

    /// <summary>In the channel they name the bot, which hears nothing else there.</summary>
    public Task WriteAsync(int who, string place, string id, string text, CancellationToken cancellationToken)
    {
        var message = From(who, place, id, "message");
        message["text"] = IsShared(place) ? $"{Mention} {text}" : text;
        message["entities"] = IsShared(place)
            ? new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = Mention, ["mentioned"] = new JsonObject { ["id"] = Bot } })
            : null;
        return SendAsync(message, cancellationToken);
    }

    /// <summary>Presses a button; what the card says from then on.</summary>
    public Task<string> PressAsync(int who, string place, string id, string verb, string matter, CancellationToken cancellationToken)
    {
        var press = From(who, place, id, "invoke");
        press["name"] = "adaptiveCard/action";
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["id"] = matter } },
        };
        return SendAsync(press, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var door in _doors)
        {
            door.Dispose();
        }
    }

    private static bool IsShared(string place) => place.StartsWith(Channel, StringComparison.Ordinal);

    private JsonObject From(int who, string place, string id, string type) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.Address,
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = $"29:{who}", ["aadObjectId"] = Members[who].ObjectId },
        ["recipient"] = new JsonObject { ["id"] = Bot },
        ["conversation"] = new JsonObject { ["id"] = place, ["conversationType"] = IsShared(place) ? "channel" : "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    private async Task<string> SendAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        for (var until = TimeProvider.System.GetUtcNow() + Patience; ;)
        {
            if (await TrySendAsync(activity, cancellationToken) is { } answer)
            {
                return answer;
            }

            if (TimeProvider.System.GetUtcNow() > until)
            {
                throw new InvalidOperationException("No host took what staff have sent.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<string?> TrySendAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _doors[Interlocked.Increment(ref _next) % _doors.Count].PostAsJsonAsync("/api/messages", activity, cancellationToken);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(cancellationToken) : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
