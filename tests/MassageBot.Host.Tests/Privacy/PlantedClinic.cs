using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>A clinic with logging wide open, in which canaries were planted through every door and every failure.</summary>
public sealed class PlantedClinic : IAsyncLifetime, IDisposable
{
    private readonly CapturedSpans _spans = new();
    private readonly BrokenTurns _broken = new();
    private readonly List<string> _refusals = [];
    private readonly List<string> _tokens = [];

    public PlantedClinic() => Clinic = new ClinicHost()
        .With("Logging:LogLevel:Default", "Trace")
        .With("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
        .With("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")
        .With("Logging:LogLevel:System.Net.Http.HttpClient", "Trace")
        .With("Owner:Key", Canaries.OwnerKey)
        .With("Metrics:Key", Canaries.MetricsKey)
        .With("Scheduling:ApiKey", Canaries.SchedulingKey)
        .With("DirectLine:Secret", Canaries.Secret)
        .With(services => services
            .AddSingleton<ILoggerProvider>(Logs)
            .AddSingleton<ITurns>(provider => _broken.Around(ActivatorUtilities.CreateInstance<SqliteTurns>(provider))));

    public ClinicHost Clinic { get; }

    public CapturedLogs Logs { get; } = new();

    /// <summary>Headers and bodies of answers that refuse or fail.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    public IEnumerable<string> Spans => _spans.Spans;

    /// <summary>The signatures of tokens that were handed out.</summary>
    public IReadOnlyList<string> Tokens => _tokens;

    public string Metrics { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var visitor = await Visitor.EnterAsync(Clinic);
        await ChatAsync(visitor);
        await FailAsync(visitor);
        await ConnectorAsync();
        await ApiAsync();
        await OwnerAsync();
        await BreakAsync(visitor);
        await Clinic.RunDueJobsAsync();
        Metrics = await With(Canaries.MetricsKey).GetStringAsync("/metrics");
        await Clinic.CreateClient().GetAsync("/readyz");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _spans.Dispose();
        Clinic.Dispose();
    }

    private async Task ChatAsync(Visitor visitor)
    {
        Keep(visitor.Token);
        await visitor.SayAsync(Canaries.Everything);
        var message = Visitor.Message("");
        message["value"] = JObject.FromObject(new
        {
            name = Canaries.Name,
            phone = Canaries.Phone,
            need = Canaries.Symptom,
            card = Canaries.Card,
            number = long.Parse(Canaries.Card, CultureInfo.InvariantCulture),
            ssn = Canaries.SocialSecurity,
            parts = new[] { "4111", "1111", "1111", "1111" },
        });
        message["locale"] = Canaries.Symptom;
        message["from"] = new JObject { ["id"] = "x", ["name"] = Canaries.Name };
        await visitor.PostAsync(message);
        var activity = new StringContent(Visitor.Message(Canaries.Everything).ToString());
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var picture = new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { picture, "file", $"{Canaries.Name}.png" } };
        await visitor.Http.PostAsync($"/v3/directline/conversations/{visitor.Conversation}/upload", form);
        await FollowAsync(visitor);
        await Clinic.TurnsAsync(visitor.Conversation);
    }

    private async Task FollowAsync(Visitor visitor)
    {
        var reconnect = await Visitor.ReadAsync(await visitor.Http.GetAsync($"/v3/directline/conversations/{visitor.Conversation}?watermark=0"));
        var address = (string)reconnect["streamUrl"]!;
        Keep((string)reconnect["token"]!);
        Keep(address[(address.LastIndexOf("t=", StringComparison.Ordinal) + 2)..]);
        var socket = await Clinic.Server.CreateWebSocketClient().ConnectAsync(new Uri(address), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes(Canaries.Text), WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, Canaries.Name, CancellationToken.None);
    }

    /// <summary>A bot and a storage that quote the client in their exceptions.</summary>
    private async Task FailAsync(Visitor visitor)
    {
        Clinic.Bot.OnMessage = (turn, _) => turn.Activity.Text.StartsWith("fail", StringComparison.Ordinal)
            ? throw new InvalidOperationException(Canaries.Everything, new FormatException(turn.Activity.Text))
            : Task.CompletedTask;
        await visitor.SayAsync($"fail {Canaries.Everything}");
        _broken.Breaks = true;
        await visitor.SayAsync($"break {Canaries.Everything}");
        _broken.Breaks = false;
        await Clinic.TurnsAsync(visitor.Conversation);
    }

    private async Task ConnectorAsync()
    {
        var activity = new JObject
        {
            ["type"] = "message",
            ["id"] = $"{Canaries.Text}\r\nerror",
            ["text"] = $"fail {Canaries.Everything}",
            ["channelId"] = Canaries.Text,
            ["locale"] = Canaries.Symptom,
            ["serviceUrl"] = $"http://127.0.0.1:9/{Canaries.WrongKey}",
            ["conversation"] = new JObject { ["id"] = "c1", ["name"] = Canaries.Name },
            ["from"] = new JObject { ["id"] = "u1", ["name"] = $"{Canaries.Name} {Canaries.Card}" },
            ["recipient"] = new JObject { ["id"] = "bot" },
            ["deliveryMode"] = "expectReplies",
        };
        await PostAsync(Clinic.CreateClient(), "/api/messages", activity.ToString());
        await PostAsync(With(Canaries.WrongKey), "/api/messages", activity.ToString());
    }

    private async Task ApiAsync()
    {
        var http = With(Canaries.SchedulingKey);
        var client = $$"""{"firstName":"{{Canaries.Name}}","phone":"{{Canaries.Phone}}"}""";
        var body = $$"""{"offerId":"{{Canaries.Text}}","{{Canaries.Name}}":1,"client":{{client}},"notes":"{{Canaries.Symptom}}"}""";
        http.DefaultRequestHeaders.Add("Idempotency-Key", "3f0d");
        await PostAsync(http, "/scheduling/v1/appointments", body);
        await PostAsync(http, "/scheduling/v1/appointments", body[..^4]);
        await PostAsync(http, "/scheduling/v1/appointments", $$"""{"{{Canaries.Name}}": tru}""");
        await PostAsync(http, "/scheduling/v1/appointments/search", $$"""{"phone":"{{Canaries.Phone}}","from":"{{Canaries.Text}}"}""");
        await PostAsync(http, "/scheduling/v1/holds", $$"""{"offerId":"{{Canaries.Text}}","holder":"{{Canaries.Name}}"}""");
        await PostAsync(http, "/scheduling/v1/import", $$"""{"{{Canaries.Name}}":{"{{Canaries.Text}}":"x """);
        await GetAsync(http, $"/scheduling/v1/availability?service={Canaries.Text}&minutes={Canaries.Symptom}");
        await GetAsync(http, $"/scheduling/v1/appointments/{Canaries.Text}");
        await GetAsync(With(Canaries.WrongKey), "/scheduling/v1/services");
    }

    private async Task OwnerAsync()
    {
        await FormAsync(Canaries.WrongKey);
        await FormAsync(Canaries.OwnerKey);
        await GetAsync(With(Canaries.WrongKey), "/owner");
        await GetAsync(With(Canaries.WrongKey), "/metrics");
        await PostAsync(With(Canaries.WrongKey), $"/owner/alerts/{Canaries.Text}/handled", "");
    }

    /// <summary>What cannot be read, and what is not there.</summary>
    private async Task BreakAsync(Visitor visitor)
    {
        string[] bodies =
        [
            $$"""{"text":"{{Canaries.Everything}}""",
            $"[\"{Canaries.Name}\"]",
            Canaries.Text,
            $$"""{"type":"{{Canaries.Text}}"}""",
            $$"""{"type":"message","{{Canaries.Name}}":{"{{Canaries.Text}}":nul} }""",
        ];
        foreach (var body in bodies)
        {
            await PostAsync(visitor.Http, visitor.Activities, body);
            await PostAsync(visitor.Http, "/v3/directline/conversations", body);
            await PostAsync(With(Canaries.Secret), "/v3/directline/tokens/generate", body);
            await PostAsync(Clinic.CreateClient(), "/api/messages", body);
        }

        await GetAsync(visitor.Http, $"{visitor.Activities}?watermark={Canaries.Text}");
        await GetAsync(With(Canaries.WrongKey), visitor.Activities);
        await GetAsync(Clinic.CreateClient(), $"/v3/directline/conversations/{Canaries.Name}/stream?t={Canaries.WrongKey}");
        await GetAsync(Clinic.CreateClient(), $"/{Canaries.Name}/{Canaries.Phone}?q={Canaries.Symptom}");
        var upload = $"/v3/directline/conversations/{visitor.Conversation}/upload";
        await KeepAsync(await visitor.Http.PostAsync(upload, BrokenForm()));
        await KeepAsync(await visitor.Http.PostAsync($"{upload}?userId={Canaries.Name}", BrokenForm()));
    }

    private static StringContent BrokenForm()
    {
        var form = new StringContent(Canaries.Everything);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Canaries.Name}");
        return form;
    }

    private HttpClient With(string key)
    {
        var http = Clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    private Task<HttpResponseMessage> FormAsync(string key) => Clinic.CreateClient().PostAsync(
        "/owner/sign-in", new FormUrlEncodedContent([new("key", key), new(Canaries.Name, Canaries.Text)]));

    private async Task PostAsync(HttpClient http, string path, string body) =>
        await KeepAsync(await http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json")));

    private async Task GetAsync(HttpClient http, string path) => await KeepAsync(await http.GetAsync(path));

    private async Task KeepAsync(HttpResponseMessage response)
    {
        if ((int)response.StatusCode >= 400)
        {
            _refusals.Add($"{(int)response.StatusCode} {response.Headers} {await response.Content.ReadAsStringAsync()}");
        }
    }

    private void Keep(string token) => _tokens.Add(token[(token.LastIndexOf('.') + 1)..]);
}
