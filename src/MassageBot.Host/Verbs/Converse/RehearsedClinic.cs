using MassageBot.Core;
using MassageBot.Core.Content;
using MassageBot.Core.OptOut;
using MassageBot.Core.Triage;
using MassageBot.Host.Channels;
using MassageBot.Host.Content;
using MassageBot.Host.Operations;
using MassageBot.Host.SchedulingAdapters.Embedded;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Scheduling.Setup;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>
/// The host as it is composed for serving, on a temporary folder, with a clock that stands still and no door to the network.
/// One clinic plays one script: nothing of another one is ever in its calendar.
/// </summary>
internal sealed class RehearsedClinic : IAsyncDisposable
{
    private const int MostRounds = 100;

    private readonly Func<ClinicContent, WebApplication> _compose;
    private readonly string _folder;
    private readonly List<IHostedService> _started = [];
    private WebApplication _app;
    private Disposition _gravestBefore;

    private RehearsedClinic(Func<ClinicContent, WebApplication> compose, ClinicContent content, string folder, RehearsalClock clock)
    {
        _compose = compose;
        _app = compose(content);
        _folder = folder;
        Clock = clock;
    }

    public RehearsalClock Clock { get; }

    /// <param name="root">The content root, for settings.</param>
    /// <param name="content">Read once and shared by all rehearsals.</param>
    /// <param name="script">Names the clinic's wall clock at the start, in its own zone, and the number that it texts from.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public static async Task<RehearsedClinic> OpenAsync(string root, ClinicContent content, ConversationScript script, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("rehearsal-").FullName;
        var clock = new RehearsalClock(script.Now.InZoneLeniently(content.Clinic.Zone).ToDateTimeOffset());
        var texts = new ClinicTexts(script.Fixtures.ClinicNumber, AsksAboutMarketing: script.Fixtures.ClinicNumber is not null);
        var clinic = new RehearsedClinic(words => Compose(root, folder, words, clock, texts), content, folder, clock);
        await clinic.StartAsync(cancellationToken);
        return clinic;
    }

    /// <summary>The gravest disposition of all turns so far, also before a restart.</summary>
    public Disposition Gravest => (Disposition)Math.Max((int)_gravestBefore, (int)Get<WatchedTurns>().Gravest);

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Runs turns and all due jobs until nothing is left to do at this moment.</summary>
    public async Task SettleAsync(IReadOnlyList<string> conversations, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            // Twice: what one tells the other may be answered by the first.
            foreach (var conversation in conversations.Concat(conversations))
            {
                await Get<TurnRunner>().IdleAsync(conversation, cancellationToken);
            }

            if (await Get<DueJobs>().RunDueAsync(Clock.GetUtcNow(), cancellationToken) == 0)
            {
                return;
            }
        }

        throw new InvalidOperationException("The jobs of a rehearsal never come to an end.");
    }

    /// <summary>Ends the host and starts it again on what it has stored.</summary>
    public async Task RestartAsync(IReadOnlyList<string> conversations, CancellationToken cancellationToken)
    {
        _gravestBefore = Gravest;
        var content = Get<ContentSource>().Current;
        await StopAsync();
        _app = _compose(content);
        await StartAsync(cancellationToken);
        await SettleAsync(conversations, cancellationToken);
    }

    /// <summary>Saves the clinic's file anew: bot and calendar see it from now on.</summary>
    public Task ChangeAsync(Func<Clinic, Clinic> change, CancellationToken cancellationToken)
    {
        var source = Get<ContentSource>();
        var content = source.Current with { Clinic = change(source.Current.Clinic) };
        source.Replace(content);
        return Get<ICalendarSetup>().ApplyAsync(ClinicCalendar.From(content.Clinic), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StopAsync()
    {
        foreach (var service in _started.AsEnumerable().Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }

        _started.Clear();
        await _app.DisposeAsync();
    }

    private static WebApplication Compose(string root, string folder, ClinicContent content, RehearsalClock clock, ClinicTexts texts)
    {
        string[] settings =
        [
            $"--Storage:Directory={folder}", "--Storage:Provider=Sqlite", "--Scheduling:Provider=Embedded", "--Scheduling:AllowRehearsal=true",
            "--Jobs:Run=false",
            "--hostBuilder:reloadConfigOnChange=false", "--Logging:LogLevel:Default=Error",
        ];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = root });
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddFrontDesk();
        builder.Services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(texts)
            .AddSingleton(provider => new ContentSource(content, provider.GetRequiredService<ILogger<ContentSource>>()))
            .AddSingleton(provider => new WatchedTurns(ActivatorUtilities.CreateInstance<SqliteTurns>(provider)))
            .AddSingleton<ITurns>(provider => provider.GetRequiredService<WatchedTurns>());
        return builder.Build();
    }

    /// <summary>Starts what a conversation needs: the calendar and the turns, but no server, no clock of jobs, no watch over files.</summary>
    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _app.MapFrontDesk();
        foreach (var service in _app.Services.GetServices<IHostedService>().Where(one => one is CalendarSetupAtStart or TurnRunner or OpenTurns))
        {
            await service.StartAsync(cancellationToken);
            _started.Add(service);
        }
    }
}
