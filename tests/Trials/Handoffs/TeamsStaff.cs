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

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<HttpClient> _doors = [.. hosts.Select(Loopback.Client)];
    private int _next;

    /// <summary>Object ids of two of the front desk.</summary>
    public static IReadOnlyList<string> Members { get; } = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];

    /// <summary>What a host has to be told of them.</summary>
    public static IReadOnlyList<string> Settings =>
    [
        "--Connector:AllowAnonymous", "true",
        "--Staff:TenantId", Tenant,
        "--Staff:Conversation", Channel,
        .. Members.SelectMany((id, at) => new[] { $"--Staff:Members:{at}:AadObjectId", id, $"--Staff:Members:{at}:Name", $"Desk{at}", $"--Staff:Members:{at}:Role", "FrontDesk" }),
    ];

    /// <summary>Writes in a thread of the channel.</summary>
    public Task WriteAsync(int who, string thread, string id, string text, CancellationToken cancellationToken)
    {
        var message = From(who, thread, id, "message");
        message["text"] = text;
        return SendAsync(message, cancellationToken);
    }

    /// <summary>Presses a button; what the card says from then on.</summary>
    public Task<string> PressAsync(int who, string thread, string id, string verb, string matter, CancellationToken cancellationToken)
    {
        var press = From(who, thread, id, "invoke");
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

    private JsonObject From(int who, string thread, string id, string type) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.Address,
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = $"29:{who}", ["aadObjectId"] = Members[who] },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = $"{Channel};messageid={thread}", ["conversationType"] = "channel", ["tenantId"] = Tenant },
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
