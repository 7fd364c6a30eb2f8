using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;

namespace MassageBot.Bot.Tests.Notices;

/// <summary>A reminder is promised with the read-back, and allowed by the yes, only where one will be sent.</summary>
public sealed class ReminderPromiseTests
{
    [Theory]
    [InlineData("+15551230100", true, true, true)]
    [InlineData(null, true, true, false)]
    [InlineData("+15551230100", false, true, false)]
    [InlineData("+15551230100", true, false, false)]
    public async Task It_takes_a_number_a_policy_and_a_plan(string? number, bool policy, bool planned, bool promised)
    {
        var shipped = Talk.Content;
        var clinic = shipped.Clinic with
        {
            Policy = shipped.Clinic.Policy with { RemindsByText = policy },
            Notices = planned ? shipped.Clinic.Notices : shipped.Clinic.Notices with { Reminders = [] },
        };
        var talk = await Talk.OnTheWebAsync(shipped with { Clinic = clinic }, number);

        var readBack = await talk.SayAllAsync("swedish 60 friday 10am", "none", "Jan 555-010-0136");
        await talk.SayAsync("yes");

        readBack.Keys.Contains("booking.read-back-texts").ShouldBe(promised);
        talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Book>().Client!.Consents.Any(said => said is { Kind: ConsentKind.Texts, Given: true }).ShouldBe(promised);
    }
}
