using System.Net.Http.Headers;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>A clinic on a real port, with the cable that leads to it.</summary>
internal sealed class ConnectedClinic : IAsyncDisposable
{
    private const string Secret = "a-secret-of-the-clinics-own-server";

    private readonly HttpClient _direct = new(new SocketsHttpHandler { UseProxy = false });
    private readonly string _folder;

    private ConnectedClinic(string folder, ClinicHost host)
    {
        _folder = folder;
        Host = Start(host);
        Cable = new Cable(Host.ClientOptions.BaseAddress);
    }

    public ClinicHost Host { get; private set; }

    public Cable Cable { get; }

    /// <summary>Where clients find it.</summary>
    public Uri Address => Cable.Address;

    public static ConnectedClinic Open(Action<ClinicHost>? arrange = null)
    {
        var folder = Directory.CreateTempSubdirectory("connected-").FullName;
        var host = new ClinicHost(folder);
        arrange?.Invoke(host);
        return new ConnectedClinic(folder, host);
    }

    /// <summary>As a page gets it for a new visitor.</summary>
    public async Task<Admission> AdmitAsync()
    {
        var answer = await Visitor.ReadAsync(await _direct.PostAsync(new Uri(Host.ClientOptions.BaseAddress, "webchat/token"), null));
        return new Admission((string)answer["conversationId"]!, (string)answer["token"]!, (string)answer["userId"]!);
    }

    /// <summary>Into a conversation that goes on, as the clinic's own server gets it with its secret.</summary>
    public async Task<Admission> AdmitAgainAsync(Admission before)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, $"v3/directline/conversations/{before.Conversation}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        var answer = await Visitor.ReadAsync(await _direct.SendAsync(request));
        return before with { Token = (string)answer["token"]!, StreamUrl = (string)answer["streamUrl"]! };
    }

    /// <summary>A visitor says something on another device, past the cable; it is answered when this completes.</summary>
    public async Task SayElsewhereAsync(Admission admission, string text)
    {
        var address = new Uri(Host.ClientOptions.BaseAddress, $"v3/directline/conversations/{admission.Conversation}/activities");
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(Visitor.Message(text).ToString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        (await _direct.SendAsync(request)).EnsureSuccessStatusCode();
        await Host.TurnsAsync(admission.Conversation);
    }

    /// <summary>Ends the host and starts another on the same data.</summary>
    public async Task RestartAsync()
    {
        Cable.Pull();
        await EndAsync();
        Host = Start(new ClinicHost(_folder));
        Cable.LeadTo(Host.ClientOptions.BaseAddress);
        Cable.PlugIn();
    }

    public async ValueTask DisposeAsync()
    {
        Cable.Dispose();
        _direct.Dispose();
        await EndAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The host's own thread goes on closing after the disposal has returned: the data are free when their locks are.</summary>
    private async Task EndAsync()
    {
        await Host.DisposeAsync();
        await Deadline.UntilAsync(
            () => Array.TrueForAll(Directory.GetFiles(_folder, "*.lock", SearchOption.AllDirectories), IsFree) ? _folder : null,
            () => "The host keeps its data locked.");
    }

    private static bool IsFree(string file)
    {
        try
        {
            using var taken = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static ClinicHost Start(ClinicHost host)
    {
        host.With("DirectLine:Secret", Secret).UseKestrel(0);
        host.StartServer();
        return host;
    }
}
