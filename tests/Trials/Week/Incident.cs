using MassageBot.Trials.Faults;

namespace MassageBot.Trials.Week;

internal enum IncidentKind
{
    /// <summary>Stopped as by an update, and started again.</summary>
    Restart,

    /// <summary>Killed with what was just said stored and hardly begun.</summary>
    KillAtTheTurn,

    /// <summary>Killed when answers are committed and the carrier has not taken them.</summary>
    KillBeforeTheCarrier,

    /// <summary>Killed when the carrier has taken answers, and before the host has heard so.</summary>
    KillAfterTheCarrier,
}

/// <summary>Ends the host in the middle of things and starts it again.</summary>
internal sealed class Incident(HostProcess host, FakeCarrier carrier, Steering steering)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(5);

    /// <summary>Texts of clients are acknowledged already.</summary>
    /// <param name="kind">What happens.</param>
    /// <param name="now">The trial's time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task HappenAsync(IncidentKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case IncidentKind.Restart:
                await steering.StopAsync(cancellationToken);
                await host.EndsAsync(cancellationToken);
                break;
            case IncidentKind.KillBeforeTheCarrier:
                await HoldAsync(Holding.BeforeTaking, now, cancellationToken);
                break;
            case IncidentKind.KillAfterTheCarrier:
                await HoldAsync(Holding.AfterTaking, now, cancellationToken);
                break;
        }

        await host.KillAsync();
        carrier.Holding = Holding.Nothing;
        host.Start($"--{SteeredHost.Begin}", HandClock.Write(now));
        await host.AnswersAsync(cancellationToken);
    }

    private async Task HoldAsync(Holding holding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        carrier.Holding = holding;
        var steered = steering.TryAsync(now, cancellationToken);
        for (var waited = TimeSpan.Zero; waited < Longest && carrier.Held == 0; waited += Blink)
        {
            await Task.Delay(Blink, cancellationToken);
        }

        if (carrier.Held == 0)
        {
            throw new InvalidOperationException("No text was on its way when the host was to be killed.");
        }

        await host.KillAsync();
        await steered;
    }
}
