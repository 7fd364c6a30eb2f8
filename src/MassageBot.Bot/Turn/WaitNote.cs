using MassageBot.Core.Booking;

namespace MassageBot.Bot.Turn;

/// <summary>What a client of this conversation waits for, and what is offered to them.</summary>
/// <param name="Id">The place on the waitlist: the id of the intent that joined it.</param>
/// <param name="Wish">What is booked once a time is taken.</param>
public sealed record WaitNote(Guid Id, BookingWish Wish)
{
    /// <summary>The time that is held for the client; null while there is none.</summary>
    public Offer? Offered { get; init; }

    public WaitNote WithoutOffer() => this with { Offered = null };
}
