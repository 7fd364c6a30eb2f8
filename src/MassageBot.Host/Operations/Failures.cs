using Microsoft.AspNetCore.Diagnostics;

namespace MassageBot.Host.Operations;

/// <summary>
/// Answers for what nobody caught: a request that cannot be read is the caller's mistake, a failing storage a passing trouble. The answer
/// never carries an exception's text.
/// </summary>
internal sealed class Failures(ILogger<Failures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var status = Status(exception);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            Log.RequestFailed(log, exception.GetType().Name, exception.TargetSite?.Name ?? "");
        }

        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "2";
        }

        await ErrorBody.WriteAsync(httpContext).ConfigureAwait(false);
        return true;
    }

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Outage.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
