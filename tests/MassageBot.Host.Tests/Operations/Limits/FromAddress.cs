using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Operations.Limits;

/// <summary>Requests inside the process have no address: a test's clients name theirs by a header.</summary>
internal sealed class FromAddress : IStartupFilter
{
    private const string Header = "X-Test-Address";

    public static void Into(IServiceCollection services) => services.AddSingleton<IStartupFilter, FromAddress>();

    public static void Say(HttpClient http, string address) => http.DefaultRequestHeaders.Add(Header, address);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, step) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[Header], out var address) ? address : null;
            return step(http);
        });
        next(app);
    };
}
