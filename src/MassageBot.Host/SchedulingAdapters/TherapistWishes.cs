using MassageBot.Core.Booking;

namespace MassageBot.Host.SchedulingAdapters;

internal static class TherapistWishes
{
    /// <summary>Whom to ask for, best first: a wish that is not hard gives way when nothing is free.</summary>
    public static IEnumerable<TherapistWish> InOrder(TherapistWish wish)
    {
        yield return wish;
        if (!wish.Hard && (wish.Named is not null || wish.Gender is not null))
        {
            yield return TherapistWish.Anyone;
        }
    }
}
