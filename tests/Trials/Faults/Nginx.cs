using System.Diagnostics;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Faults;

/// <summary>The proxy of <c>deployment/docker</c> before two hosts: its own configuration, with the hosts' addresses changed for those of the trial.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private static readonly string Configuration = Path.Combine(BuiltHost.Repository, "deployment", "docker", "nginx");
    private static readonly string[] DeployedHosts = ["172.31.78.11:8080", "172.31.78.12:8080"];

    private readonly Process _process;

    private Nginx(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public static bool IsInstalled => File.Exists(Program);

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(string folder, IReadOnlyList<Uri> hosts, CancellationToken cancellationToken)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "nginx")).FullName;
        var address = Loopback.FreeAddress();
        await File.WriteAllTextAsync(Path.Combine(own, "hosts.conf"), Hosts(hosts), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(own, "nginx.conf"), Around(own, address), cancellationToken);
        var process = Process.Start(Program, ["-p", own, "-e", "stderr", "-c", Path.Combine(own, "nginx.conf")]);
        var nginx = new Nginx(process, address);
        await nginx.AnswersAsync(cancellationToken);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Signal.Terminate(_process.Id);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string Hosts(IReadOnlyList<Uri> hosts)
    {
        var text = File.ReadAllText(Path.Combine(Configuration, "hosts.conf"));
        foreach (var (deployed, host) in DeployedHosts.Zip(hosts))
        {
            text = text.Contains(deployed, StringComparison.Ordinal)
                ? text.Replace(deployed, host.Authority, StringComparison.Ordinal)
                : throw new InvalidOperationException($"deployment/docker/nginx/hosts.conf does not name {deployed}.");
        }

        return text;
    }

    private static string Around(string own, Uri address) => $$"""
        daemon off;
        user root;
        worker_processes 1;
        pid {{own}}/nginx.pid;
        error_log stderr crit;
        events { worker_connections 4096; }
        http {
            client_body_temp_path {{own}}/body;
            proxy_temp_path {{own}}/proxy;
            fastcgi_temp_path {{own}}/fastcgi;
            uwsgi_temp_path {{own}}/uwsgi;
            scgi_temp_path {{own}}/scgi;
            access_log off;
            include {{own}}/hosts.conf;
            server {
                listen {{address.Authority}};
                include {{Configuration}}/front-desk.conf;
            }
        }
        """;

    private async Task AnswersAsync(CancellationToken cancellationToken)
    {
        using var http = Loopback.Client(Address);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative), cancellationToken);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            }
        }
    }
}
