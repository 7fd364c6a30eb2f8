namespace MassageBot.Core.Booking.When;

/// <summary>Which way from what was offered, when no amount was said: "anything earlier?".</summary>
public enum WhenDirection
{
    Earlier,
    Later,
}
