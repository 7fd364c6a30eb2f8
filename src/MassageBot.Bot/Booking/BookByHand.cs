using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;

namespace MassageBot.Bot.Booking;

/// <summary>Leaves a wish with the front desk when the calendar cannot be reached: nothing is booked, nothing is lost.</summary>
internal static class BookByHand
{
    public static void Leave(TurnFrame frame)
    {
        var wish = frame.Record.Wish;
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.BookByHand,
            RaisedAt = frame.Now,
            Reason = "calendar-down",
            FirstName = wish.FirstName,
            Phone = wish.Phone,
            Wish = WishSummary.Of(wish),
        });
        frame.Say(frame.Words.Handoff.Passed.Say());
        frame.Record = frame.Record.Fresh();
    }
}
