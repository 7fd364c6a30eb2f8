using MassageBot.Core.Booking;

namespace MassageBot.Host.SchedulingAdapters.Outside;

internal static class OutsideEnds
{
    /// <summary>What a booking comes to when one of its calls did not give what it was made for.</summary>
    public static BookingAnswer Ended<T>(this OutsideAnswer<T> answer) => answer switch
    {
        OutsideAnswer<T>.Refused refused => new BookingAnswer.Refused(refused.Code),
        OutsideAnswer<T>.LockedOut => new BookingAnswer.LockedOut(),
        OutsideAnswer<T>.Unknown { RetryAfter: var after } => new BookingAnswer.Unknown(after),
        _ => new BookingAnswer.Unknown(null),
    };
}
