using MassageBot.Core.Notices;
using NodaTime;

namespace MassageBot.Bot.Turn;

/// <summary>
/// A text about a visit that the host begins. The host puts one into the turn state of an event of its own; the conversation then says it and
/// knows what a "1" is about.
/// </summary>
public sealed record VisitNotice(string VisitId, Instant Start)
{
    /// <summary>Name of the event activity.</summary>
    public const string EventName = "notice";

    public NoticeKind Kind { get; init; }

    /// <summary>Tells it from the visit's others.</summary>
    public string Key { get; init; } = "";

    /// <summary>The start that is held instead.</summary>
    public Instant? Proposed { get; init; }

    /// <summary>Nothing was asked after it so far.</summary>
    public bool IsLast { get; init; } = true;
}
