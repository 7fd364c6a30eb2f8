using MassageBot.Trials.Report;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Day;

/// <summary>The trial's clock and the host's, moved together. Clients and staff act one after the other, a quarter of a minute apart.</summary>
internal sealed class DayCourse(Steering steering, HandClock clock, TrialReport report)
{
    private const int LongestPatience = 3;

    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(15);

    /// <summary>After that long a text that the carrier did not take at once was tried again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Until the host has done what is due at that time. Time never goes back: what took longer than planned makes the rest later.</summary>
    public Task GoToAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        clock.Set(at > Now ? at : Now);
        return steering.MoveAsync(Now, cancellationToken);
    }

    public Task GoOnAsync(CancellationToken cancellationToken) => GoToAsync(Now + Thinking, cancellationToken);

    /// <summary>A client says something and has to hear those words.</summary>
    /// <param name="client">Who.</param>
    /// <param name="text">What is said.</param>
    /// <param name="awaits">File and key of the words; null where any answer will do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task SayAsync(IDayClient client, string text, string? awaits, CancellationToken cancellationToken)
    {
        await client.SayAsync(text, cancellationToken);
        await GoOnAsync(cancellationToken);
        await HearAsync(client, awaits, cancellationToken);
    }

    public async Task HearAsync(IDayClient client, string? awaits, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < LongestPatience; tries++)
        {
            if (await client.HasHeardAsync(awaits, cancellationToken))
            {
                return;
            }

            await GoToAsync(Now + Patience, cancellationToken);
        }

        report.Fail($"{client.Channel}: {awaits ?? "an answer"} did not come, but: {client.Heard.ReplaceLineEndings(" ")}");
    }
}
