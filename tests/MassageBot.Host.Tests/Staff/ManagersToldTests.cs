using MassageBot.Core.Handoff;
using MassageBot.Host.Staff;
using MassageBot.Host.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.Staff;

/// <summary>What is for managers only is told to them without delay, whatever came before.</summary>
public sealed class ManagersToldTests : IAsyncLifetime
{
    private SignedStaffRoom _room = null!;

    public async Task InitializeAsync()
    {
        _room = await SignedStaffRoom.OpenAsync();
        await _room.KnowChannelAsync();
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task A_crisis_that_is_open_when_the_host_starts_is_told_by_its_first_look()
    {
        await _room.SayAsync(SignedStaffRoom.Ines, "help");
        await RaiseAsync();

        (await RunAsync(Started())).ShouldBe(1);
    }

    [Fact]
    public async Task A_crisis_that_comes_in_the_moment_of_a_look_does_not_wait_for_the_next()
    {
        await _room.SayAsync(SignedStaffRoom.Ines, "help");
        var tellings = Started();
        await RunAsync(tellings);
        await RaiseAsync();

        (await RunAsync(tellings)).ShouldBe(1);
    }

    private StaffTellings Started() => ActivatorUtilities.CreateInstance<StaffTellings>(_room.Host.Services);

    private Task<int> RunAsync(StaffTellings tellings) => tellings.RunDueAsync(_room.Host.Clock.GetUtcNow(), CancellationToken.None);

    private Task RaiseAsync() => _room.Host.Get<IAlerts>().RaiseAsync(
        new Alert { Id = Guid.NewGuid(), Kind = AlertKind.Crisis, RaisedAt = Instant.FromDateTimeOffset(_room.Host.Clock.GetUtcNow()), RuleIds = ["S01"] },
        "c1",
        CancellationToken.None);
}
