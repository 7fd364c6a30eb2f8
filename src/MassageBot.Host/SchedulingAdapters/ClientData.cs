using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Booking;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>Carries changes to a client's data to the calendar: several calls, each of which may be repeated until all have been answered.</summary>
internal sealed class ClientData(IScheduler scheduler)
{
    public async Task<ContactAnswer> ChangeAsync(BookingIntent.ChangeContact change, CancellationToken cancellationToken)
    {
        ContactAnswer answer = new ContactAnswer.Changed();
        foreach (var visit in change.VisitIds)
        {
            answer = await scheduler.ChangeContactAsync(KeyOf(change, visit), visit, change.Contact, cancellationToken).ConfigureAwait(false);
            if (answer is not ContactAnswer.Changed)
            {
                return answer;
            }
        }

        return answer;
    }

    /// <summary>Visits ahead are cancelled first; only when none is left are the client's data deleted.</summary>
    public async Task<ContactAnswer> ForgetAsync(BookingIntent.Forget forget, CancellationToken cancellationToken)
    {
        if (forget.DoneInCalendar)
        {
            return new ContactAnswer.Changed();
        }

        foreach (var visit in forget.Erasure.Ahead)
        {
            if (Hindrance(await scheduler.CancelAsync(KeyOf(forget, visit), visit, "client", cancellationToken).ConfigureAwait(false)) is { } hindrance)
            {
                return hindrance;
            }
        }

        return forget.Erasure.Phone is null
            ? new ContactAnswer.Changed()
            : await scheduler.EraseAsync(forget.Erasure, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Each visit has a key of its own under one intent, the same in every try.</summary>
    private static Guid KeyOf(BookingIntent intent, string visit) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{intent.Id:N}|{visit}")).AsSpan(0, 16));

    /// <summary>A visit that is not there any more hinders nothing.</summary>
    private static ContactAnswer? Hindrance(CancelAnswer answer) => answer switch
    {
        CancelAnswer.Cancelled or CancelAnswer.NotFound => null,
        CancelAnswer.Refused refused => new ContactAnswer.Refused(refused.Kind),
        CancelAnswer.LockedOut => new ContactAnswer.LockedOut(),
        CancelAnswer.Unknown unknown => new ContactAnswer.Unknown(unknown.RetryAfter),
        _ => new ContactAnswer.Unknown(null),
    };
}
