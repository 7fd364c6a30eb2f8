using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>A calendar in memory at an address of this machine, for programs that stand in between.</summary>
internal sealed class ServedFarSide : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _calendar;

    private ServedFarSide(WebApplication app, FarSide calendar)
    {
        _app = app;
        _calendar = new HttpMessageInvoker(calendar);
        Calendar = calendar;
    }

    public FarSide Calendar { get; }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ServedFarSide> OpenAsync(FarSide calendar)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var served = new ServedFarSide(builder.Build(), calendar);
        served._app.Run(served.AnswerAsync);
        await served._app.StartAsync();
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _calendar.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), http.Request.GetEncodedUrl());
        var body = await new StreamReader(http.Request.Body).ReadToEndAsync(http.RequestAborted);
        request.Content = body.Length == 0 ? null : new StringContent(body);
        using var answer = await _calendar.SendAsync(request, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync(http.RequestAborted);
        if (text.Length > 0)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(text, http.RequestAborted);
        }
    }
}
