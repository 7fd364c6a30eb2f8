using System.Diagnostics;
using System.Net;
using MassageBot.Scheduling.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Scheduling.InProcess;

/// <summary>
/// Sends an HttpClient's requests into the endpoint of the same process, without a socket: same routes, same key, same answers.
/// Give the client any base address, e.g. http://scheduling.local/.
/// </summary>
public sealed class InProcessSchedulingHandler : HttpMessageHandler
{
    private readonly ServiceProvider own;
    private readonly RequestDelegate pipeline;

    /// <param name="services">The provider of the application that called <see cref="SchedulingEndpoint.AddSchedulingEndpoint"/>.</param>
    public InProcessSchedulingHandler(IServiceProvider services)
    {
        // A router of its own: mapping the routes twice into the application's would make them ambiguous.
        own = new ServiceCollection()
            .AddRouting()
            .AddSingleton(services.GetRequiredService<ILoggerFactory>())
            .AddLogging()
            .AddSingleton(new DiagnosticListener("MassageBot.Scheduling.InProcess"))
            .AddSingleton<DiagnosticSource>(provider => provider.GetRequiredService<DiagnosticListener>())
            .BuildServiceProvider();
        var routes = services.GetRequiredService<SchedulingRoutes>();
        var application = new ApplicationBuilder(own);
        application.UseRouting();
        application.UseEndpoints(routes.Map);
        pipeline = application.Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var scope = own.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            using var answer = new MemoryStream();
            var http = await IncomingAsync(request, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
            http.Response.Body = answer;
            await pipeline(http).ConfigureAwait(false);
            await http.Response.CompleteAsync().ConfigureAwait(false);
            return Outgoing(http, request, answer.ToArray());
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            own.Dispose();
        }

        base.Dispose(disposing);
    }

    private static async Task<DefaultHttpContext> IncomingAsync(
        HttpRequestMessage request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("A request needs an address.");
        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = cancellationToken };
        http.Request.Method = request.Method.Method;
        http.Request.Scheme = address.Scheme;
        http.Request.Host = HostString.FromUriComponent(address);
        http.Request.Path = PathString.FromUriComponent(address);
        http.Request.QueryString = QueryString.FromUriComponent(address);
        http.Request.Protocol = "HTTP/1.1";
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = request.Headers;
        foreach (var (name, values) in request.Content is null ? headers : headers.Concat(request.Content.Headers))
        {
            http.Request.Headers[name] = values.ToArray();
        }

        if (request.Content is not null)
        {
            http.Request.Body = await request.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            http.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody());
        }

        return http;
    }

    private static HttpResponseMessage Outgoing(HttpContext http, HttpRequestMessage request, byte[] body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)http.Response.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, values) in http.Response.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                response.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return response;
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }
}
