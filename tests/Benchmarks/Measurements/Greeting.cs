using MassageBot.Benchmarks.WebChat;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>A visitor who comes, is greeted and leaves.</summary>
internal static class Greeting
{
    public static async Task<BotMessage> HearAsync(HttpClient http, CancellationToken cancellationToken)
    {
        await using var visitor = await Visitor.ComeAsync(http, cancellationToken);
        return await visitor.HearAsync(cancellationToken);
    }
}
