using MassageBot.Core.Booking.When;
using MassageBot.Core.Triage;

namespace MassageBot.Core.Booking;

/// <summary>What was newly said about a visit, already separated from the words.</summary>
public sealed record SaidAboutVisit
{
    public ServiceId? Service { get; init; }

    public int? Minutes { get; init; }

    public TherapistWish? Therapist { get; init; }

    public WhenWish When { get; init; } = WhenWish.Nothing;

    public Pressure? Pressure { get; init; }

    public string? FirstName { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public bool? FirstVisit { get; init; }

    public bool ForSomeoneElse { get; init; }

    public string? ForWhom { get; init; }

    public bool IsSurprise { get; init; }
}

public static class WishMerge
{
    /// <summary>The wish with what was newly said; the newer word wins, what was not mentioned stays.</summary>
    public static BookingWish With(this BookingWish wish, SaidAboutVisit said) => wish with
    {
        Service = said.Service ?? wish.Service,
        Minutes = said.Minutes ?? said.When.Minutes ?? wish.Minutes,
        Therapist = said.Therapist ?? wish.Therapist,
        When = Later(wish.When, said.When),
        Pressure = said.Pressure ?? wish.Pressure,
        FirstName = said.FirstName ?? (ForAnother(wish, said) ? null : wish.FirstName),
        OwnName = ForAnother(wish, said) && !wish.ForSomeoneElse ? wish.FirstName : wish.OwnName,
        ForWhom = said.ForWhom ?? wish.ForWhom,
        IsSurprise = said.IsSurprise || (wish.IsSurprise && !ForYetAnother(wish, said)),
        Phone = said.Phone ?? wish.Phone,
        Email = said.Email ?? wish.Email,
        FirstVisit = said.FirstVisit ?? wish.FirstVisit,
        ForSomeoneElse = said.ForSomeoneElse || wish.ForSomeoneElse,
    };

    /// <summary>The visit is for somebody else than it was until now.</summary>
    public static bool ForAnother(BookingWish wish, SaidAboutVisit said)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(said);
        return (said.ForSomeoneElse && !wish.ForSomeoneElse) || ForYetAnother(wish, said);
    }

    /// <summary>It was for one other person, and is for a second one.</summary>
    public static bool ForYetAnother(BookingWish wish, SaidAboutVisit said)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(said);
        return wish.ForSomeoneElse && wish.ForWhom is { } earlier && said.ForWhom is { } now && now != earlier;
    }

    /// <summary>True when something that was said before is different now, false when there is only more.</summary>
    public static bool Corrects(this BookingWish after, BookingWish before) =>
        Differs(before.Service, after.Service) || Differs(before.Minutes, after.Minutes) || Differs(before.Therapist, after.Therapist)
        || Replaces(before.When, after.When) || Differs(before.FirstName, after.FirstName) || Differs(before.Phone, after.Phone)
        || Differs(before.FirstVisit, after.FirstVisit) || Differs(before.ForWhom, after.ForWhom);

    /// <summary>True when a slot chosen for the one does not serve the other.</summary>
    public static bool NeedsAnotherSlot(this BookingWish before, BookingWish after) =>
        before.Service != after.Service || before.Minutes != after.Minutes || before.Therapist != after.Therapist
        || before.FirstVisit != after.FirstVisit || before.ForSomeoneElse != after.ForSomeoneElse || Differs(before.ForWhom, after.ForWhom) || !Equals(before.When, after.When);

    private static bool Differs<T>(T? before, T? after) => before is not null && !Equals(before, after);

    /// <summary>An hour for a day that was named is more of the same; another day, or another hour, is a change.</summary>
    private static bool Replaces(WhenWish? before, WhenWish? after) =>
        before is not null && after is not null && !Equals(before, after)
        && !(before is { Time: null, TimeFrom: null, TimeTo: null, Times.Length: 0, Asap: false, Any: false } && before.Date is not null && before.Date == after.Date);

    private static WhenWish? Later(WhenWish? earlier, WhenWish said)
    {
        if (said.IsNothing)
        {
            return earlier;
        }

        return earlier is null ? said : WishRefinement.Refine(earlier, said);
    }
}
