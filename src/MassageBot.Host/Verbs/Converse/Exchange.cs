using System.Collections.Immutable;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>One message of the bot as its channel's client sees it.</summary>
internal sealed record SeenReply
{
    public required string Text { get; init; }

    public string? Asking { get; init; }

    public ImmutableArray<string> Keys { get; init; } = [];

    public ImmutableArray<string> Buttons { get; init; } = [];

    /// <summary>Adaptive Cards below the text, as JSON.</summary>
    public ImmutableArray<string> Cards { get; init; } = [];

    public string? Locale { get; init; }
}

/// <summary>What a client said and everything the bot answered until it was quiet.</summary>
/// <param name="User">What was said.</param>
/// <param name="Turn">The turn of the script, counted from 1; 0 for an answer that was given because the bot asked.</param>
/// <param name="Replies">What came back.</param>
/// <param name="Milliseconds">How long the bot took.</param>
internal sealed record Exchange(string User, int Turn, ImmutableArray<SeenReply> Replies, double Milliseconds)
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

    /// <summary>What was said before the client wrote anything; no turn of the script.</summary>
    public ImmutableArray<SeenReply> Greeting { get; init; } = [];

    public required ImmutableArray<Exchange> Exchanges { get; init; }

    /// <summary>The exchanges up to the reply to a turn of the script; null when that turn was never reached.</summary>
    public ImmutableArray<Exchange>? UpTo(int turn)
    {
        var at = Exchanges.FirstOrDefault(exchange => exchange.Turn == turn) is { } reached ? Exchanges.IndexOf(reached) : -1;
        return at < 0 ? null : Exchanges[..(at + 1)];
    }

    /// <summary>The exchanges after the reply to a turn of the script.</summary>
    public ImmutableArray<Exchange> After(int turn) => turn == 0 ? Exchanges : UpTo(turn) is { } before ? Exchanges[before.Length..] : [];

    /// <summary>New visits in the calendar, booked or waiting for approval.</summary>
    public ImmutableArray<SeenBooking> Bookings { get; init; } = [];

    /// <summary>Visits that are cancelled now.</summary>
    public ImmutableArray<string> Cancelled { get; init; } = [];

    /// <summary>Fixture visits that were moved, with their new start (<c>yyyy-MM-ddTHH:mm</c>) and length.</summary>
    public ImmutableArray<(string Id, string Start, int Minutes)> Rescheduled { get; init; } = [];

    /// <summary>Kinds of the alerts raised.</summary>
    public ImmutableArray<string> Alerts { get; init; } = [];

    public string Disposition { get; init; } = "clear";

    public bool OptedOut { get; init; }
}
