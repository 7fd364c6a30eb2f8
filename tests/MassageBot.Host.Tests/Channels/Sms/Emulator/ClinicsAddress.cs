using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Channels.Sms.Emulator;

/// <summary>The clinic's address on this machine's network, from which calls are passed on to it as they come, unless the line is cut.</summary>
internal sealed class ClinicsAddress : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ClinicsAddress()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{**rest}", PassOnAsync);
    }

    public string Url { get; private set; } = "";

    public TextingClinic? Clinic { get; set; }

    public bool IsCut { get; set; }

    /// <summary>How the clinic answered, by path.</summary>
    public List<(string Path, int Status)> Answers { get; } = [];

    public static async Task<ClinicsAddress> OpenAsync()
    {
        var address = new ClinicsAddress();
        await address._app.StartAsync();
        address.Url = address._app.Urls.Single();
        return address;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task PassOnAsync(HttpContext http)
    {
        if (IsCut)
        {
            http.Abort();
            return;
        }

        using var body = new StreamContent(http.Request.Body);
        body.Headers.TryAddWithoutValidation("Content-Type", http.Request.ContentType);
        using var response = await Clinic!.SendAsync(body, http.Request.Headers["X-Twilio-Signature"], http.Request.Path);
        Answers.Add((http.Request.Path, (int)response.StatusCode));
        http.Response.StatusCode = (int)response.StatusCode;
    }
}
