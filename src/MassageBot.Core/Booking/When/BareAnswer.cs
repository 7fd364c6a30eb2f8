namespace MassageBot.Core.Booking.When;

/// <summary>Whether a message says nothing beside its numbers, so that it can be the answer to the question just asked.</summary>
internal static class BareAnswer
{
    public static bool Allows(WhenToken token) =>
        token.Sign is not (WhenSign.Word or WhenSign.People or WhenSign.Ache or WhenSign.Year or WhenSign.MonthName);
}
