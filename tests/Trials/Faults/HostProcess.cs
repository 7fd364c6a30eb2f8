using System.Diagnostics;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Faults;

/// <summary>The real host as a process of its own, that can be killed and started again on the same data and address. Its log is kept in a file.</summary>
internal sealed class HostProcess(string log, params string[] arguments) : IAsyncDisposable
{
    private const int Lines = 15;

    private Process? _process;
    private StreamWriter? _log;

    public Uri Address { get; } = Loopback.FreeAddress();

    /// <summary>Put before the command that starts it, such as what moves its clock.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>();

    /// <summary>The folder with the clinic's words and facts.</summary>
    public string Content { get; set; } = BuiltHost.Repository;

    /// <summary>What is run: a program and the words that have to stand first on its command line.</summary>
    public IReadOnlyList<string> Program { get; set; } = [BuiltHost.Program];

    public string Log => log;

    /// <summary>Physical memory that the process has now, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the process has used of all cores since it began.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public bool IsRunning => _process is { HasExited: false };

    public void Start(params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [.. Program, "--root", Content, "--urls", Address.ToString(), "--environment", "Production", .. arguments, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        _log?.Dispose();
        _log = new StreamWriter(log, append: true) { AutoFlush = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>As by kill -9: nothing is finished, nothing is told.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>As a service is told to end; the host has its own time for it.</summary>
    public void Terminate() => Signal.Terminate(_process!.Id);

    /// <summary>How it ended.</summary>
    public int ExitCode => _process!.ExitCode;

    /// <summary>Waits until it has ended by itself.</summary>
    public Task EndsAsync(CancellationToken cancellationToken) => _process!.WaitForExitAsync(cancellationToken);

    /// <summary>Waits until it answers at all.</summary>
    public async Task AnswersAsync(CancellationToken cancellationToken)
    {
        using var http = Loopback.Client(Address);
        while (!await IsHealthyAsync(http, cancellationToken))
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The host ended by itself: {string.Join(System.Environment.NewLine, File.ReadLines(log).TakeLast(Lines))}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/healthz", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text && _log is { } writer)
        {
            lock (writer)
            {
                writer.WriteLine(text);
            }
        }
    }
}
