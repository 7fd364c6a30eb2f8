using System.Collections.Immutable;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>One message of the bot as its channel's client sees it.</summary>
internal sealed record SeenReply
{
    public required string Text { get; init; }

    public string? Asking { get; init; }

    public ImmutableArray<string> Keys { get; init; } = [];

    public ImmutableArray<string> Buttons { get; init; } = [];

    public string? Locale { get; init; }
}

/// <summary>What a client said and everything the bot answered until it was quiet.</summary>
internal sealed record Exchange(string User, ImmutableArray<SeenReply> Replies, double Milliseconds)
{
    public string? Asking => Replies.LastOrDefault()?.Asking;

    /// <summary>All replies with the titles of their buttons, as one text.</summary>
    public string Text => string.Join('\n', Replies.SelectMany(reply => reply.Buttons.Prepend(reply.Text)));
}

/// <summary>A confirmed booking that the calendar holds.</summary>
internal sealed record SeenBooking
{
    public required string Id { get; init; }

    public required string Service { get; init; }

    public required int Minutes { get; init; }

    /// <summary>ISO date and HH:mm in the clinic's zone.</summary>
    public required string Date { get; init; }

    public required string Time { get; init; }

    public required string Status { get; init; }

    public required string TherapistGender { get; init; }

    public string? BodyArea { get; init; }
}

/// <summary>Everything that happened in a rehearsal.</summary>
internal sealed record Transcript
{
    public required ConversationScript Script { get; init; }

    public required ImmutableArray<Exchange> Exchanges { get; init; }

    /// <summary>New visits in the calendar, whatever their status.</summary>
    public ImmutableArray<SeenBooking> Bookings { get; init; } = [];

    /// <summary>Fixture visits that are cancelled now.</summary>
    public ImmutableArray<string> Cancelled { get; init; } = [];

    /// <summary>Fixture visits that were moved, with their new start (<c>yyyy-MM-ddTHH:mm</c>) and length.</summary>
    public ImmutableArray<(string Id, string Start, int Minutes)> Rescheduled { get; init; } = [];

    /// <summary>Kinds of the alerts raised.</summary>
    public ImmutableArray<string> Alerts { get; init; } = [];

    public string Disposition { get; init; } = "clear";

    public bool OptedOut { get; init; }
}
