namespace MassageBot.Host.Operations;

/// <summary>How a check ended. <paramref name="Why"/> is a kind, such as the type of an exception.</summary>
internal sealed record CheckResult(string Name, bool Required, bool Ok, string Why, IReadOnlyDictionary<string, object> Detail);

/// <summary>
/// Runs a check within its time. One that hangs is left to itself and not started a second time, so that a part which never answers costs one
/// waiting task, whatever the number of probes.
/// </summary>
internal sealed class CheckUnderWay(IReadinessCheck check, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Dictionary<string, object> Nothing = [];

    private Task<ReadinessFinding>? _running;

    public async Task<CheckResult> LookAsync()
    {
        var running = _running is { IsCompleted: false } ? _running : _running = Task.Run(() => check.LookAsync(CancellationToken.None));
        try
        {
            var finding = await running.WaitAsync(Patience, time).ConfigureAwait(false);
            return Result(finding.Ok, "failed", finding.Detail ?? Nothing);
        }
        catch (TimeoutException)
        {
            return Result(ok: false, "no answer", Nothing);
        }
        catch (Exception failure)
        {
            return Result(ok: false, failure.GetType().Name, Nothing);
        }
    }

    private CheckResult Result(bool ok, string why, IReadOnlyDictionary<string, object> detail) => new(check.Name, check.Required, ok, why, detail);
}
