namespace MassageBot.Core.Booking.When;

/// <summary>What the bot asked last. A bare "10" is a time after "what time?", a length after "how long?" and nothing in small talk.</summary>
public enum WhenFocus
{
    Unknown,
    Day,
    Time,
    Minutes,

    /// <summary>Slots were offered, or day and time were asked together.</summary>
    Slot,
}
