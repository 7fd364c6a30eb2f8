using System.Runtime.InteropServices;

namespace MassageBot.Host.Operations.Draining;

/// <summary>SIGTERM, as services and containers are told to end, drains the host. Ctrl+C ends it at once.</summary>
internal sealed class DrainingLifetime(Drain drain, IHostApplicationLifetime application) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        Hear(PosixSignal.SIGTERM, () => _ = drain.EndAsync());
        Hear(PosixSignal.SIGINT, application.StopApplication);
        Hear(PosixSignal.SIGQUIT, application.StopApplication);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private void Hear(PosixSignal signal, Action end) => _signals.Add(PosixSignalRegistration.Create(signal, told =>
    {
        told.Cancel = true;
        end();
    }));
}
