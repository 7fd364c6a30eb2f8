using System.Net.Http.Headers;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>A registered bot, its cloud, and a channel that signs its calls.</summary>
public sealed class ConnectedClinic : IAsyncLifetime
{
    public const string AppId = "7d6e1d3a-5c02-4d1e-9a55-0b6f2f9b1c11";

    public ClinicHost Host { get; } = new();

    public FakeCloud Cloud { get; private set; } = null!;

    public static async Task<ConnectedClinic> OpenAsync(params (string Name, string Value)[] settings)
    {
        var clinic = new ConnectedClinic();
        await clinic.InitializeAsync();
        foreach (var (name, value) in settings)
        {
            clinic.Host.With(name, value);
        }

        return clinic;
    }

    public async Task InitializeAsync()
    {
        Cloud = await FakeCloud.StartAsync();
        Host.With("MicrosoftAppId", AppId)
            .With("MicrosoftAppPassword", "a password of the bot")
            .With("ToBotFromChannelOpenIdMetadataUrl", $"{Cloud.Address}/metadata")
            .With("ToBotFromChannelTokenIssuer", FakeCloud.Issuer)
            .With("ToChannelFromBotLoginUrl", $"{Cloud.Address}/login")
            .With("Connector:TrustedServiceUrls:0", Cloud.ServiceUrl);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Cloud.DisposeAsync();
    }

    public static JObject Header() => new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = TestKey.First.Id };

    /// <summary>What a channel's token says, good for an hour.</summary>
    public JObject Claims()
    {
        var now = Host.Clock.GetUtcNow();
        return new JObject
        {
            ["serviceurl"] = Cloud.ServiceUrl,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["iss"] = FakeCloud.Issuer,
            ["aud"] = AppId,
        };
    }

    public string Token() => TestKey.First.Sign(Header(), Claims());

    public JObject Message(string text, string id = "a1", string conversation = "c1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-01T05:30:00.123Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Cloud.ServiceUrl,
        ["conversation"] = new JObject { ["id"] = conversation, ["tenantId"] = "t1" },
        ["from"] = new JObject { ["id"] = "29:user", ["aadObjectId"] = "o1" },
        ["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "Front desk" },
        ["text"] = text,
    };

    public Task<HttpResponseMessage> PostAsync(JObject activity) => PostAsync(activity.ToString(), Token());

    public Task<HttpResponseMessage> PostAsync(string body, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return Host.CreateClient().SendAsync(request);
    }

    /// <summary>Says something and lets the turn and the delivery of its replies run.</summary>
    public async Task<HttpResponseMessage> SayAsync(string text, string id = "a1", string conversation = "c1")
    {
        var response = await PostAsync(Message(text, id, conversation));
        await SettleAsync(conversation);
        return response;
    }

    public async Task SettleAsync(string conversation = "c1")
    {
        await Host.TurnsAsync($"msteams|{conversation}");
        await Host.RunDueJobsAsync();
        await Host.TurnsAsync($"msteams|{conversation}");
        await Host.RunDueJobsAsync();
    }

    public IEnumerable<string?> Heard => Cloud.Replies.Select(reply => reply.Text);
}
