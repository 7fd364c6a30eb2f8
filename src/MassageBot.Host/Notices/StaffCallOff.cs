using MassageBot.Core.Booking;
using MassageBot.Core.Notices;
using MassageBot.Core.Privacy;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MassageBot.Host.Notices;

/// <summary>What staff call off in Teams goes the way of what is called off at the owner's page: <see cref="NoticeJob"/> texts it.</summary>
internal sealed class StaffCallOff(INotices notices, NoticedClients people, IClients clients, IOptions<SmsOptions> sms, JobBell bell, TimeProvider time) : ICallOff
{
    private const int LongestName = 60;

    public async Task<IReadOnlyDictionary<string, ClientReach>> ReachAsync(IReadOnlyCollection<DayVisit> visits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visits);
        var reached = new Dictionary<string, ClientReach>(StringComparer.Ordinal);
        foreach (var visit in visits)
        {
            reached[visit.Id] = await ReachAsync(visit, cancellationToken).ConfigureAwait(false);
        }

        return reached;
    }

    public async Task CallOffAsync(Guid key, Away starts, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(by);
        var off = new CalledOff
        {
            Id = key,
            Starts = starts.Span,
            Therapist = starts.Therapist,
            MadeAt = Instant.FromDateTimeOffset(time.GetUtcNow()),
            MadeBy = by.Length > LongestName ? by[..LongestName] : by,
        };
        await notices.CallOffAsync(off, cancellationToken).ConfigureAwait(false);
        bell.Ring();
    }

    public Task EndAsync(Guid key, CancellationToken cancellationToken) => notices.EndCallingOffAsync(key, cancellationToken);

    private async Task<ClientReach> ReachAsync(DayVisit visit, CancellationToken cancellationToken)
    {
        var client = await clients.OfVisitAsync(visit.Id, cancellationToken).ConfigureAwait(false);
        var person = await people.OfAsync(Listed(visit), NoticeKind.TherapistAway, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return new ClientReach(client?.Language, TextsOf(person));
    }

    private TextReach TextsOf(NoticedPerson? person) => sms.Value.From switch
    {
        not { Length: > 0 } => TextReach.NotSetUp,
        _ when person is null => TextReach.NoNumber,
        var from when SmsNumbers.Fault(sms.Value, new SmsPair(person.Phone, from)) is not null => TextReach.NoNumber,
        _ => NoticeRules.Withheld(NoticeKind.TherapistAway, person.Known) switch
        {
            null => TextReach.ByText,
            "refused" => TextReach.Refused,
            "unreachable" => TextReach.Unreachable,
            _ => TextReach.NotAllowed,
        },
    };

    private static CalendarVisit Listed(DayVisit visit) => new()
    {
        Id = visit.Id,
        Therapist = visit.Therapist,
        Start = visit.Start,
        End = visit.End,
        Course = VisitCourse.Booked,
        Phone = visit.Phone,
    };
}
