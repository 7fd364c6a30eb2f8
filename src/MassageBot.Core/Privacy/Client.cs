using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Privacy;

/// <summary>What clients are asked to allow.</summary>
public enum ConsentKind
{
    /// <summary>The clinic's policy: without it there is no booking.</summary>
    Policy,

    /// <summary>Health answers are kept for the therapist.</summary>
    HealthAnswers,

    /// <summary>Texts about the visits; and, of a number, texts at all: who stops them gets none of any kind.</summary>
    Texts,

    /// <summary>Texts that sell: offers, invitations to come again, requests for a review. Never a condition of anything.</summary>
    Marketing,

    /// <summary>Not asked for but told, with the first text to a number: how often, at what cost, and how to stop.</summary>
    FirstText,
}

/// <summary>What a client said to one sentence.</summary>
public sealed record ConsentRecord
{
    public required ConsentKind Kind { get; init; }

    /// <summary>False where it was refused or taken back: an opt-out.</summary>
    public required bool Given { get; init; }

    /// <summary>Names the wording that was said yes or no to.</summary>
    public required string Wording { get; init; }

    /// <summary>The channel it was said on.</summary>
    public required string Channel { get; init; }

    public required Instant At { get; init; }

    /// <summary>Who of the clinic noted it, where the client said it to a person; null where they wrote it themselves.</summary>
    public string? NotedBy { get; init; }

    /// <summary>Another name for each wording, so that none is told from its successor by hand.</summary>
    public static string VersionOf(Sentence sentence) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sentence.Text)))[..12];
}

/// <summary>What is known of a client beside the visit that they book.</summary>
public sealed record ClientFacts
{
    public required Language Language { get; init; }

    /// <summary>The channel proved the number.</summary>
    public required bool NumberIsProven { get; init; }

    public required ImmutableArray<ConsentRecord> Consents { get; init; }
}

/// <summary>
/// A client as the bot keeps one. Written with each confirmed booking. A number that a channel proved makes one client of all bookings under it
/// and one name; a number that was only typed might be anybody's, so such a booking is a client of its own.
/// </summary>
public sealed record Client
{
    public required Guid Id { get; init; }

    /// <summary>E.164.</summary>
    public required string Phone { get; init; }

    public required string FirstName { get; init; }

    public required Language Language { get; init; }

    public required bool NumberIsProven { get; init; }

    /// <summary>The latest of each kind.</summary>
    public ImmutableArray<ConsentRecord> Consents { get; init; } = [];

    /// <summary>Their visits as the calendar names them.</summary>
    public ImmutableArray<string> VisitIds { get; init; } = [];

    public bool? Allows(ConsentKind kind) => Consents.FirstOrDefault(consent => consent.Kind == kind)?.Given;

    /// <summary>The same person gets the same id.</summary>
    public static Guid IdOf(string phone, string firstName, bool proven, string conversation)
    {
        var matter = $"{(proven ? "" : conversation)}|{Identification.Digits(phone)}|{Fold.Text(firstName)}";
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(matter)).AsSpan(0, 16));
    }
}

/// <summary>The clients that the bot keeps.</summary>
public interface IClients
{
    /// <summary>Whose booking with us the visit is; null for what others entered in the calendar.</summary>
    Task<Client?> OfVisitAsync(string visitId, CancellationToken cancellationToken);

    /// <summary>All that fit the number and the name, the proven first.</summary>
    Task<IReadOnlyList<Client>> FindAsync(string phone, string firstName, CancellationToken cancellationToken);
}

/// <summary>For how many days the host keeps things; null for ever.</summary>
public sealed record KeepingTimes(int? Chats, int? ChatsWithBooking);
