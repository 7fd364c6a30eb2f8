using System.Diagnostics;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>Waits for what comes by itself, and says what there was instead when it does not come.</summary>
internal static class Deadline
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async Task<T> UntilAsync<T>(Func<T?> look, Func<string> instead)
        where T : class
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            if (look() is { } found)
            {
                return found;
            }

            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                throw new TimeoutException($"It did not come. What came:{Environment.NewLine}{instead()}");
            }

            await Task.Delay(Pause);
        }
    }
}
