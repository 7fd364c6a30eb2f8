using MassageBot.Host.Operations.Draining;

namespace MassageBot.Host.Operations;

/// <summary>
/// Whether this host should be sent visitors. Each check has two seconds, so that a frozen storage is told in time, and one look serves
/// everybody for a second, so that probes cannot load what they look at.
/// </summary>
internal sealed class Readiness(IEnumerable<IReadinessCheck> checks, Drain drain, TimeProvider time, ILogger<Readiness> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly CheckUnderWay[] _checks = [.. checks.Select(check => new CheckUnderWay(check, time))];
    private readonly Lock _gate = new();
    private Task<IReadOnlyList<CheckResult>>? _look;
    private long _lookedAt;

    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        if (drain.IsUnderWay)
        {
            return Results.Json(new Dictionary<string, object>(StringComparer.Ordinal) { ["status"] = "leaving" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var results = await LookAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        var ready = results.All(result => result.Ok || !result.Required);
        var body = new Dictionary<string, object>(StringComparer.Ordinal) { ["status"] = ready ? "ready" : "not ready" };
        foreach (var (name, value) in results.SelectMany(result => result.Detail))
        {
            body[name] = value;
        }

        body["checks"] = results.ToDictionary(result => result.Name, result => result.Ok ? "ok" : result.Why, StringComparer.Ordinal);
        return Results.Json(body, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private Task<IReadOnlyList<CheckResult>> LookAsync()
    {
        lock (_gate)
        {
            if (_look is null || (_look.IsCompleted && time.GetElapsedTime(_lookedAt) > Fresh))
            {
                _lookedAt = time.GetTimestamp();
                _look = LookAtAllAsync();
            }

            return _look;
        }
    }

    private async Task<IReadOnlyList<CheckResult>> LookAtAllAsync()
    {
        var results = await Task.WhenAll(_checks.Select(check => check.LookAsync())).ConfigureAwait(false);
        foreach (var failed in results.Where(result => !result.Ok && result.Required))
        {
            Log.NotReady(log, failed.Name, failed.Why);
        }

        return results;
    }
}
