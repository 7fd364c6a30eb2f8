using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations;

/// <summary>Ready means that the storage can be read; open alerts are counted in the detail.</summary>
internal sealed class Readiness(IAlerts alerts, ILogger<Readiness> log)
{
    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        try
        {
            var open = await alerts.CountOpenAsync(cancellationToken).ConfigureAwait(false);
            return Results.Json(new { status = "ready", openAlerts = open });
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotReady(log, failure.GetType().Name);
            return Results.Json(new { status = "not ready" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
