namespace MassageBot.Core.Booking;

/// <summary>Which of several visits is meant, by their order.</summary>
public enum VisitOrder
{
    Earlier,
    Later,

    /// <summary>Both, or all of them.</summary>
    All,
}
