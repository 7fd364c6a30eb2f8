using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Rehearsal;

/// <summary>A web visitor with a page token.</summary>
public sealed class Visitor
{
    private readonly ClinicHost _clinic;

    private Visitor(ClinicHost clinic, HttpClient http, string conversation, string token, string userId)
    {
        _clinic = clinic;
        Http = http;
        Conversation = conversation;
        Token = token;
        UserId = userId;
        Use(token);
    }

    public HttpClient Http { get; }

    public string Conversation { get; }

    public string Token { get; }

    public string UserId { get; }

    public string Activities => $"/v3/directline/conversations/{Conversation}/activities";

    /// <summary>Opens the page and starts the conversation; the greeting is there when this completes.</summary>
    public static async Task<Visitor> EnterAsync(ClinicHost clinic)
    {
        var visitor = await ArriveAsync(clinic);
        (await visitor.Http.PostAsync("/v3/directline/conversations", null)).StatusCode.ShouldBe(HttpStatusCode.Created);
        await clinic.TurnsAsync(visitor.Conversation);
        return visitor;
    }

    /// <summary>Opens the page only.</summary>
    public static async Task<Visitor> ArriveAsync(ClinicHost clinic)
    {
        var http = clinic.CreateClient();
        var token = await ReadAsync(await http.PostAsync("/webchat/token", null));
        return new Visitor(clinic, http, (string)token["conversationId"]!, (string)token["token"]!, (string)token["userId"]!);
    }

    public Visitor At(ClinicHost clinic) => new(clinic, clinic.CreateClient(), Conversation, Token, UserId);

    public void Use(string token) => Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    /// <summary>Says something and waits until the bot has answered. Returns the id.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var response = await PostAsync(Message(text, clientActivityId));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await _clinic.TurnsAsync(Conversation);
        return (string)(await ReadAsync(response))["id"]!;
    }

    /// <summary>Says something and gives all that comes of it, what jobs bring included.</summary>
    public async Task<string> HearAsync(string text)
    {
        var watermark = (string)(await SeeAsync())["watermark"]!;
        await SayAsync(text);
        await _clinic.RunDueJobsAsync();
        await _clinic.TurnsAsync(Conversation);
        return string.Join('\n', await TextsAsync(watermark));
    }

    /// <summary>The question that is open.</summary>
    public async Task<string?> AskedAsync() => (string?)((await SeeAsync())["activities"]!.LastOrDefault()?["channelData"] as JObject)?["asking"];

    public Task<HttpResponseMessage> PostAsync(JObject activity) =>
        Http.PostAsync(Activities, new StringContent(activity.ToString(), Encoding.UTF8, "application/json"));

    public async Task<JObject> SeeAsync(string? watermark = null) => await ReadAsync(await Http.GetAsync($"{Activities}?watermark={watermark}"));

    public async Task<IReadOnlyList<string>> TextsAsync(string? watermark = null) =>
        [.. (await SeeAsync(watermark))["activities"]!.Select(activity => (string)activity["text"]!)];

    public static JObject Message(string text, string? clientActivityId = null)
    {
        var message = new JObject { ["type"] = "message", ["text"] = text, ["from"] = new JObject { ["id"] = "somebody", ["role"] = "bot" } };
        if (clientActivityId is not null)
        {
            message["channelData"] = new JObject { ["clientActivityID"] = clientActivityId };
        }

        return message;
    }

    public static async Task<JObject> ReadAsync(HttpResponseMessage response) => JObject.Parse(await response.Content.ReadAsStringAsync());
}
