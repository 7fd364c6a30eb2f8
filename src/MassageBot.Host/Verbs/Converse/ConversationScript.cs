using NodaTime;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>A scripted conversation: what a client says in order, what they would answer if asked, and what must come of it.</summary>
internal sealed record ConversationScript
{
    public required string Id { get; init; }

    /// <summary><c>web</c>, <c>sms</c> or <c>teams</c>.</summary>
    public string Channel { get; init; } = "web";

    public string Lang { get; init; } = "en";

    /// <summary>The wall clock in <see cref="Zone"/> when it begins.</summary>
    public required LocalDateTime Now { get; init; }

    public required DateTimeZone Zone { get; init; }

    public ScriptFixtures Fixtures { get; init; } = new();

    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>By name of the open question.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Every condition by its name, as the file gives it.</summary>
    public required IReadOnlyDictionary<string, object?> Expect { get; init; }

    /// <summary>Wording keys that must stand among those of the replies to a turn.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Keys { get; init; } = new Dictionary<int, IReadOnlyList<string>>();
}

/// <summary>How the world is before the first turn.</summary>
internal sealed record ScriptFixtures
{
    public IReadOnlyList<ScriptVisit> Appointments { get; init; } = [];

    /// <summary>The number the client writes from, E.164.</summary>
    public string? From { get; init; }

    /// <summary>The number that clients of the clinic text, E.164; null for a clinic without texting.</summary>
    public string? ClinicNumber { get; init; }

    /// <summary>The number the client writes from was never texted before: it is told once how often, at what cost, and how to stop.</summary>
    public bool FirstText { get; init; }

    /// <summary>Wall-clock intervals in which nothing is free.</summary>
    public IReadOnlyList<(LocalDateTime From, LocalDateTime To)> Full { get; init; } = [];

    public bool SchedulerDown { get; init; }

    /// <summary>Days on which the clinic is closed, beside those of its file.</summary>
    public IReadOnlyList<LocalDate> Closed { get; init; } = [];
}

internal sealed record ScriptVisit(string Id, string Service, int Minutes, LocalDateTime Start, string Name, string Phone);
