using System.Text.Json.Nodes;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>What is kept of a client, in both halves.</summary>
internal sealed record ClientFile
{
    /// <summary>The bot's rows by table.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Bot { get; init; }

    /// <summary>The calendar's; null where it is not kept here.</summary>
    public required ClientKept? Calendar { get; init; }

    /// <summary>Conversations that are left out, since others were booked for in them as well.</summary>
    public required int Shared { get; init; }

    public bool IsEmpty => Shared == 0 && Bot.Values.All(static rows => rows.Count == 0) && Calendar is null or { Appointments.Count: 0, Waitlist.Count: 0 };
}
