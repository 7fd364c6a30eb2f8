using System.Globalization;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Notices;
using MassageBot.Scheduling;
using NodaTime;

namespace MassageBot.Host.Storage;

/// <summary>A text about a visit, as it is said once: another start of the visit is another text.</summary>
internal sealed record NoticeId(string VisitId, Instant Start, string Key);

/// <summary>When a visit was first seen at that start.</summary>
internal sealed record SeenVisit(string VisitId, Instant Start, Instant Since);

/// <summary>What is known of how a visit was booked with us.</summary>
/// <param name="ByText">In a conversation by text message, where the client has read of it.</param>
/// <param name="MadeAt">When its client said yes, to the booking or to its last move.</param>
/// <param name="Start">To which start.</param>
/// <param name="IsFirst">As a first visit.</param>
internal sealed record VisitOrigin(bool ByText, Instant MadeAt, Instant Start, bool IsFirst);

/// <summary>A text that is begun, or withheld.</summary>
internal sealed record NoticeDecision
{
    public required NoticeId Id { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>A keyed hash of the number.</summary>
    public required string Number { get; init; }

    /// <summary>Why it is not sent; null when it is.</summary>
    public string? Withheld { get; init; }

    /// <summary>Where it is said; null when withheld.</summary>
    public ConversationFacts? Conversation { get; init; }

    /// <summary>The event that says it.</summary>
    public string? Activity { get; init; }

    public required DateTimeOffset Now { get; init; }
}

/// <summary>Which texts about visits were begun. A row is written in one step with the event that says it, so that it is said once, over hosts and crashes.</summary>
internal interface INotices
{
    /// <summary>Visits with a start in that range, and since when they are known to be at it.</summary>
    Task<IReadOnlyList<SeenVisit>> SeenAsync(Interval starts, CancellationToken cancellationToken);

    /// <summary>Remembers that visits are at their starts; what is remembered already stays. What is long over is dropped.</summary>
    Task SeeAsync(IReadOnlyList<SeenVisit> visits, CancellationToken cancellationToken);

    /// <summary>What was begun or withheld for visits with a start in that range. What was put off is not among it once its time has come.</summary>
    Task<IReadOnlySet<NoticeId>> DecidedAsync(Interval starts, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Texts begun since then, by all hosts.</summary>
    Task<int> CountBegunAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>False when it was decided before: nothing is written.</summary>
    Task<bool> DecideAsync(NoticeDecision decision, CancellationToken cancellationToken);

    /// <summary>It has not left, because the hour was not fit: it is begun anew after that.</summary>
    Task PutOffAsync(NoticeId id, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Remembers that the clinic cannot keep visits.</summary>
    Task CallOffAsync(CalledOff off, CancellationToken cancellationToken);

    /// <summary>What is called off and not over yet, the latest first.</summary>
    Task<IReadOnlyList<CalledOff>> CalledOffAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Nothing more is texted about it; false when it is not known.</summary>
    Task<bool> EndCallingOffAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>How many visits with that key were texted, and how many could not be.</summary>
    Task<(int Texted, int Withheld)> CountAsync(string key, CancellationToken cancellationToken);

    /// <summary>Null for a visit that no conversation of ours has booked.</summary>
    Task<VisitOrigin?> OriginAsync(string visitId, CancellationToken cancellationToken);

    /// <summary>The number has had a text of that kind since then.</summary>
    Task<bool> HadAsync(string number, NoticeKind kind, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// The client has complained, reported somebody, told of a bad reaction or of despair, or was turned away, since then, in a conversation in
    /// which they booked or under their number.
    /// </summary>
    Task<bool> IsToBeSparedAsync(Guid client, string phone, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>How a decision stands, as it is stored.</summary>
internal enum NoticeState
{
    Begun = 0,
    PutOff = 1,
    Withheld = 2,
}

/// <summary>What both stores say alike.</summary>
internal static class NoticeRows
{
    private const string Texting = "sms";

    /// <summary>Longer than anything looks back.</summary>
    public static readonly Duration KeepFor = Duration.FromDays(400);

    /// <summary>The event's key, but for the number of the try: one that was put off is an event of its own each time.</summary>
    public static string EventKey(NoticeId id) => string.Create(CultureInfo.InvariantCulture, $"notice|{id.VisitId}|{id.Start.ToUnixTimeMilliseconds()}|{id.Key}");

    public static string EventKey(NoticeId id, long tries) => string.Create(CultureInfo.InvariantCulture, $"{EventKey(id)}|{tries}");

    /// <summary>What a client who is to be spared is found by where rows are sealed: the alert, the false alarm, the number, each under either key.</summary>
    public static string[] Patterns(ColumnSeal seal, string phone)
    {
        var alert = seal.Patterns(SealedColumns.AlertBody, SealedColumns.Spared);
        var alarm = seal.Patterns(SealedColumns.MatterBody, SealedColumns.FalseAlarm);
        var user = seal.Patterns(SealedColumns.ConversationUser, SealedColumns.Whole(phone));
        return [alert.Current, alert.Previous, alarm.Current, alarm.Previous, user.Current, user.Previous];
    }

    public static string Event(VisitNotice notice) => OwnEvent.Json(VisitNotice.EventName, StoredJson.Write(notice));

    public static CalledOff Off(string id, long from, long until, string? therapist, long madeAt, string madeBy) => new()
    {
        Id = Guid.Parse(id),
        Starts = new Interval(Instant.FromUnixTimeMilliseconds(from), Instant.FromUnixTimeMilliseconds(until)),
        Therapist = therapist is null ? null : new TherapistId(therapist),
        MadeAt = Instant.FromUnixTimeMilliseconds(madeAt),
        MadeBy = madeBy,
    };

    /// <summary>Null for an intent that brought no visit to its time, or is not kept any more.</summary>
    public static VisitOrigin? Origin(string body, string? channel) => body == "{}" ? null : StoredJson.Read<BookingIntent>(body) switch
    {
        BookingIntent.Book book => new VisitOrigin(channel == Texting, book.MadeAt, book.Order.Start, book.Order.FirstVisit),
        BookingIntent.Reschedule move => new VisitOrigin(channel == Texting, move.MadeAt, move.Offer.Start, IsFirst: false),
        _ => null,
    };
}
