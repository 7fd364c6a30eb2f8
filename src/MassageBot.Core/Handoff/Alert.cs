using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Handoff;

public enum AlertKind
{
    /// <summary>A client asked for a person, or the bot gave up.</summary>
    HandOff,

    /// <summary>A client wants to be called back.</summary>
    CallBack,

    /// <summary>A red flag other than the two below.</summary>
    RedFlag,

    /// <summary>Managers only.</summary>
    Crisis,

    /// <summary>A client reports something about a member of the team: managers only, and never the one it is about.</summary>
    Misconduct,

    /// <summary>Sexual request, harassment or threat: managers only.</summary>
    Boundary,

    /// <summary>A visit waits for a therapist's approval.</summary>
    Approval,

    /// <summary>The calendar could not be reached or refused: staff book by hand.</summary>
    BookByHand,

    /// <summary>The bot and the calendar do not agree, or the calendar has two visits where one can be: a person has to look.</summary>
    CheckCalendar,

    /// <summary>A channel did not take a reply: the client has not read it.</summary>
    Undelivered,
}

/// <summary>Something that staff must see: a row, whatever else tells them about it. Codes and contact only, no health words.</summary>
public sealed record Alert
{
    public required Guid Id { get; init; }

    public required AlertKind Kind { get; init; }

    public required Instant RaisedAt { get; init; }

    /// <summary>Who may see it; see <see cref="AlertReading"/>.</summary>
    public AlertAudience Audience => AlertReading.AudienceOf(Kind);

    /// <summary>The colleague whom it must never reach.</summary>
    public TherapistId? NotTo { get; init; }

    /// <summary>Ids of the rules behind it.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];

    /// <summary>A code of the class of matter (<c>asked</c>, <c>gave-up</c>, <c>calendar-down</c>, <c>insurance</c>).</summary>
    public string? Reason { get; init; }

    public string? FirstName { get; init; }

    /// <summary>E.164, when the client gave it.</summary>
    public string? Phone { get; init; }

    /// <summary>What the client wished to book, in codes (service, minutes, day, time); no health words.</summary>
    public string? Wish { get; init; }

    /// <summary>When the visit in question begins.</summary>
    public Instant? Start { get; init; }

    /// <summary>The calendar's id of the visit in question.</summary>
    public string? VisitId { get; init; }

    /// <summary>The id of a matter that staff are told of once a day for each conversation, however often it comes up.</summary>
    public static Guid OneADay(string matter, string conversation, LocalDate day) =>
        IdOf($"{matter}|{conversation}|{day:uuuu-MM-dd}");

    /// <summary>The id of a matter that staff are told of once, however often it comes up.</summary>
    public static Guid IdOf(string matter) => new(SHA256.HashData(Encoding.UTF8.GetBytes(matter)).AsSpan(0, 16));

    /// <summary>How many minutes late the client will be.</summary>
    public int? LateMinutes { get; init; }

    /// <summary>The client is in the chat and has been told that somebody of the front desk was asked.</summary>
    public bool ClientWaits { get; init; }

    /// <summary>The language that the client speaks here; null where nobody has said anything.</summary>
    public Language? Language { get; init; }

    /// <summary>The booking intent behind it, if any.</summary>
    public Guid? IntentId { get; init; }
}
