using MassageBot.Core.Wording;
using MassageBot.Host.Channels;
using MassageBot.Host.Content;
using MassageBot.Host.Operations;
using MassageBot.Host.Tests.Content;
using MassageBot.Host.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Rehearsal;

/// <summary>The host as it is composed in production, on a folder of its own, with a scripted bot, a fake calendar and a clock that stands still.</summary>
public sealed class ClinicHost : WebApplicationFactory<Program>
{
    public const string Apology = "Sorry, that went wrong.";

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, string> _settings = [];
    private readonly List<Action<IServiceCollection>> _services = [];
    private readonly bool _ownsFolder;
    private bool _isPatient = true;

    public ClinicHost(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("clinic-").FullName;
    }

    /// <summary>On a store of that kind; several hosts may share one on PostgreSQL.</summary>
    public static async Task<ClinicHost> OnAsync(string store, string? folder = null)
    {
        var clinic = new ClinicHost(folder);
        return store == EveryStoreAttribute.PostgreSql ? clinic.OnPostgreSql(await TestStore.PatientDatabaseAsync()) : clinic;
    }

    public string? ConnectionString { get; private set; }

    public string Folder { get; }

    public ScriptedBot Bot { get; } = new();

    public RehearsalClock Clock { get; } = new(new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero));

    public ClinicHost OnPostgreSql(string connectionString)
    {
        ConnectionString = connectionString;
        return With("Storage:Provider", "PostgreSql").With("ConnectionStrings:PostgreSql", connectionString);
    }

    /// <summary>Another process on the same store: at once on PostgreSQL, after this one's end on SQLite.</summary>
    public ClinicHost Next() => ConnectionString is { } text ? new ClinicHost(Folder).OnPostgreSql(text) : new ClinicHost(Folder);

    /// <summary>Does not wait until the host before it has let go of the folder.</summary>
    public ClinicHost AtOnce()
    {
        _isPatient = false;
        return this;
    }

    public ClinicHost With(string setting, string value)
    {
        _settings[setting] = value;
        return this;
    }

    /// <summary>In place of the scripted one.</summary>
    public ClinicHost WithTheBotThatShips() => With(static services => services.Remove(services.Last(static known => known.ServiceType == typeof(IBot))));

    public ClinicHost With(Action<IServiceCollection> services)
    {
        _services.Add(services);
        return this;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Runs all background jobs until nothing is due any more.</summary>
    public async Task RunDueJobsAsync()
    {
        while (await Get<DueJobs>().RunDueAsync(Clock.GetUtcNow(), CancellationToken.None) > 0)
        {
        }
    }

    public Task TurnsAsync(string conversation) => Get<TurnRunner>().IdleAsync(conversation, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (!_ownsFolder && _isPatient)
        {
            SpinWait.SpinUntil(IsFree, LongestEnd);
        }

        builder.UseSetting("Storage:Directory", Folder);
        builder.UseSetting("Jobs:Run", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IBot>(Bot);
            services.AddSingleton(provider => new ContentSource(ShippedContent.Content, provider.GetRequiredService<ILogger<ContentSource>>()));
            services.AddSingleton<IApology>(new PlainApology());
            _services.ForEach(configure => configure(services));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>A program ends beside the factory that stopped it, and only then lets go of its folder, which the next host of a test wants.</summary>
    private bool IsFree() => Directory.EnumerateFiles(Folder, "*lock", SearchOption.AllDirectories).All(static path =>
    {
        try
        {
            using var taken = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    });

    private sealed class PlainApology : IApology
    {
        public string In(Language language) => Apology;
    }
}
