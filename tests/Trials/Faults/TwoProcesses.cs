using System.Diagnostics;

namespace MassageBot.Trials.Faults;

/// <summary>Bot and calendar of a clinic with many rooms, each a process of its own.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    private TwoProcesses(HostProcess calendar, HostProcess bot, CalendarProxy? proxy)
    {
        Calendar = calendar;
        Bot = bot;
        Proxy = proxy;
    }

    public HostProcess Calendar { get; }

    public HostProcess Bot { get; }

    /// <summary>What stands between them; null where nothing does.</summary>
    public CalendarProxy? Proxy { get; }

    public static async Task<TwoProcesses> StartAsync(Installation clinic, CancellationToken cancellationToken)
    {
        var common = new HostPlan { Content = RoomyClinic.Write(clinic.Folder) };
        var calendar = clinic.NewHost(common.ForCalendar());
        var halves = new TwoProcesses(calendar, clinic.NewHost(common.ForBot(calendar.Address)), null);
        await StartAsync([halves.Calendar, halves.Bot], cancellationToken);
        return halves;
    }

    /// <summary>With a proxy between them.</summary>
    /// <param name="clinic">Whose data they serve.</param>
    /// <param name="mischief">What the proxy does to calls; null for nothing.</param>
    /// <param name="clock">What both go by; null for the machine's clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<TwoProcesses> StartAsync(
        Installation clinic, Mischief? mischief, CompressedClock? clock, CancellationToken cancellationToken)
    {
        var common = new HostPlan { Content = RoomyClinic.Write(clinic.Folder), Environment = clock?.Environment ?? new Dictionary<string, string>() };
        var calendar = clinic.NewHost(common.ForCalendar());
        var proxy = await CalendarProxy.StartAsync(calendar.Address, mischief, cancellationToken);
        var halves = new TwoProcesses(calendar, clinic.NewHost(common.ForBot(proxy.Address)), proxy);
        await StartAsync([halves.Calendar, halves.Bot], cancellationToken);
        return halves;
    }

    /// <summary>Starts them and tells how long it took until all of them answered.</summary>
    public static async Task<TimeSpan> StartAsync(HostProcess[] hosts, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        Array.ForEach(hosts, host => host.Start());
        await Task.WhenAll(hosts.Select(host => host.AnswersAsync(cancellationToken)));
        return Stopwatch.GetElapsedTime(since);
    }

    public async ValueTask DisposeAsync()
    {
        if (Proxy is not null)
        {
            await Proxy.DisposeAsync();
        }
    }
}
