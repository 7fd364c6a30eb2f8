using Microsoft.AspNetCore.Diagnostics;

namespace MassageBot.Host.Operations;

/// <summary>
/// Answers for what nobody caught: a request that cannot be read is the caller's mistake, a failing storage a passing trouble. The answer
/// never carries an exception's text.
/// </summary>
internal sealed class Failures(IProblemDetailsService problems, ILogger<Failures> log) : IExceptionHandler
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

        if (httpContext.Request.Path.StartsWithSegments("/v3/directline", StringComparison.Ordinal))
        {
            var error = new { error = new { code = status < 500 ? "BadArgument" : "ServiceError", message = "The request could not be carried out." } };
            await httpContext.Response.WriteAsJsonAsync(error, cancellationToken).ConfigureAwait(false);
            return true;
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext }).ConfigureAwait(false);
    }

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        Microsoft.Data.Sqlite.SqliteException or ObjectDisposedException or OperationCanceledException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
