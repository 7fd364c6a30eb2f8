using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>A <see cref="TextingClinic"/> for one test, on a store of the kind that the test names.</summary>
public sealed record StoredClinic(TextingClinic Clinic) : IAsyncDisposable
{
    public static async Task<StoredClinic> OnAsync(string store, string? folder = null)
    {
        var clinic = new TextingClinic(await ClinicHost.OnAsync(store, folder));
        await clinic.InitializeAsync();
        return new StoredClinic(clinic);
    }

    public async ValueTask DisposeAsync() => await Clinic.DisposeAsync();
}
