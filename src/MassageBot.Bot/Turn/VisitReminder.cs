using NodaTime;

namespace MassageBot.Bot.Turn;

/// <summary>
/// A visit that its client is reminded of. The host puts one into the turn state of an event of its own; the conversation then says the
/// reminder and knows what a "1" is about.
/// </summary>
public sealed record VisitReminder(string VisitId, Instant Start)
{
    /// <summary>Nothing was asked after it so far.</summary>
    public bool IsLast { get; init; } = true;
}
