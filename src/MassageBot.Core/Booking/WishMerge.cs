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
        FirstName = said.FirstName ?? wish.FirstName,
        Phone = said.Phone ?? wish.Phone,
        Email = said.Email ?? wish.Email,
        FirstVisit = said.FirstVisit ?? wish.FirstVisit,
        ForSomeoneElse = said.ForSomeoneElse || wish.ForSomeoneElse,
    };

    /// <summary>True when something that was said before is different now, false when there is only more.</summary>
    public static bool Corrects(this BookingWish after, BookingWish before) =>
        Differs(before.Service, after.Service) || Differs(before.Minutes, after.Minutes) || Differs(before.Therapist, after.Therapist)
        || Replaces(before.When, after.When) || Differs(before.FirstName, after.FirstName) || Differs(before.Phone, after.Phone)
        || Differs(before.FirstVisit, after.FirstVisit);

    /// <summary>True when a slot chosen for the one does not serve the other.</summary>
    public static bool NeedsAnotherSlot(this BookingWish before, BookingWish after) =>
        before.Service != after.Service || before.Minutes != after.Minutes || before.Therapist != after.Therapist
        || before.FirstVisit != after.FirstVisit || before.ForSomeoneElse != after.ForSomeoneElse || !Equals(before.When, after.When);

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
