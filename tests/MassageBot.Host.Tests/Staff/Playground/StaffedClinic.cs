using System.Diagnostics;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>The host as it runs for a clinic whose staff are in Teams, in its opening hours, and the Teams that they are in.</summary>
internal sealed class StaffedClinic : IAsyncDisposable
{
    /// <summary>Ten in the morning of a Tuesday in New York.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 11, 3, 15, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan ClockPerBeat = TimeSpan.FromMilliseconds(50);

    private StaffedClinic(ClinicHost host, TeamsPlayground teams) => (Host, Teams) = (host, teams);

    public ClinicHost Host { get; }

    public TeamsPlayground Teams { get; }

    /// <param name="furnished">A host with more than staff need.</param>
    public static async Task<StaffedClinic> OpenAsync(ClinicHost? furnished = null)
    {
        var host = (furnished ?? new ClinicHost()).WithTheBotThatShips()
            .With("Staff:TenantId", TeamsPlayground.Tenant)
            .With("Staff:Conversation", TeamsPlayground.Channel);
        Employ(host, 0, TeamMember.Rosa, "FrontDesk");
        Employ(host, 1, TeamMember.Tom, "FrontDesk");
        Employ(host, 2, TeamMember.Ines, "Manager");
        Employ(host, 3, TeamMember.Mia, "Therapist");
        host.With("Staff:Members:3:Therapist", "mia");
        host.Clock.Advance(Morning - host.Clock.GetUtcNow());
        host.UseKestrel(0);
        host.StartServer();
        return new StaffedClinic(host, await TeamsPlayground.StartAsync(host.ClientOptions.BaseAddress));
    }

    /// <summary>Lets the host work and its clock go on until Teams shows something like it, of what came after so many.</summary>
    public Task<ShownMessage> SeeAsync(Func<ShownMessage, bool> isIt, int after = 0) => UntilAsync(
        () => Task.FromResult(Teams.Shown.Skip(after).FirstOrDefault(isIt)),
        () => string.Join(Environment.NewLine, Teams.Shown.Skip(after).Select(shown => $"{shown.Conversation} {shown.Id} {(shown.IsChange ? "changed: " : "")}{shown.Words}")));

    /// <summary>Lets the host work and its clock go on until a visitor reads that.</summary>
    public async Task<string> ReadAsync(Visitor visitor, string part)
    {
        IReadOnlyList<string> texts = [];
        return await UntilAsync(LookAsync, () => string.Join(Environment.NewLine, texts));

        async Task<string?> LookAsync()
        {
            texts = await visitor.TextsAsync();
            return texts.FirstOrDefault(text => text?.Contains(part, StringComparison.Ordinal) == true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Host.DisposeAsync();
    }

    /// <summary>Lets the host work and its clock go on until something is there.</summary>
    public async Task<T> UntilAsync<T>(Func<Task<T?>> look, Func<string> instead)
        where T : class
    {
        var begun = Stopwatch.GetTimestamp();
        using var beat = new PeriodicTimer(Beat);
        while (true)
        {
            await Host.RunDueJobsAsync();
            if (await look() is { } found)
            {
                return found;
            }

            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Patience, $"It did not come. What came:{Environment.NewLine}{instead()}");
            Host.Clock.Advance(ClockPerBeat);
            await beat.WaitForNextTickAsync();
        }
    }

    private static void Employ(ClinicHost host, int at, TeamMember who, string role) => host
        .With($"Staff:Members:{at}:AadObjectId", who.AadObjectId)
        .With($"Staff:Members:{at}:Name", who.Name)
        .With($"Staff:Members:{at}:Role", role);
}
