namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>
/// One clinic for the tests of a class, which follow each other: each is another visitor's conversation. The clock only ever goes on; the
/// cable and the bot are as new for each.
/// </summary>
public sealed class OpenClinic : IAsyncLifetime
{
    private ConnectedClinic? _clinic;

    internal ConnectedClinic Clinic => _clinic!;

    internal MoodyStore Store { get; } = new();

    /// <summary>Started by the first test that is not left out.</summary>
    internal ConnectedClinic Enter()
    {
        _clinic ??= ConnectedClinic.Open(host => host.With(Store.Into));
        _clinic.Cable.PlugIn();
        _clinic.Host.Bot.OnMessage = null;
        Store.Mood = Mood.Well;
        return _clinic;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_clinic is not null)
        {
            await _clinic.DisposeAsync();
        }
    }
}
