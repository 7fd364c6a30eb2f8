using System.Collections.Concurrent;
using System.Diagnostics;

namespace MassageBot.Benchmarks.Hosting;

/// <summary>A program that serves one address until it is disposed of.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int LinesKept = 40;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lastWords = new();

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Physical memory that the process has now, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the process has used of all cores since it began.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static ServerProcess Start(string program, Uri address, params string[] arguments) => Start(program, address, arguments, []);

    /// <param name="program">The path of its assembly.</param>
    /// <param name="address">What it will serve.</param>
    /// <param name="arguments">Of its command line.</param>
    /// <param name="environment">Variables that it gets beside this program's own.</param>
    public static ServerProcess Start(string program, Uri address, string[] arguments, IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Start(start, address);
    }

    /// <summary>A script of Node that serves an address.</summary>
    public static ServerProcess StartNode(NodePackages packages, string script, Uri address, params string[] arguments) =>
        Start(new ProcessStartInfo("node", [packages.Script(script), .. arguments]) { WorkingDirectory = packages.Folder }, address);

    private static ServerProcess Start(ProcessStartInfo start, Uri address)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var server = new ServerProcess(process, address);
        process.OutputDataReceived += server.Keep;
        process.ErrorDataReceived += server.Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Tries until the attempt succeeds, every few milliseconds while nobody listens yet.</summary>
    public async Task<T> FirstAsync<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
            {
                ThrowIfGone();
                await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void ThrowIfGone()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The server ended by itself:{Environment.NewLine}{string.Join(Environment.NewLine, _lastWords)}");
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
        {
            return;
        }

        _lastWords.Enqueue(line.Data);
        if (_lastWords.Count > LinesKept)
        {
            _lastWords.TryDequeue(out _);
        }
    }
}
