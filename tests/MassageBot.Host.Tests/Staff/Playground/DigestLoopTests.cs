using NodaTime;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>The figures of the morning, of what visitors did.</summary>
[Collection(SharedClinic.Name)]
public sealed class DigestLoopTests(SharedClinic clinic)
{
    [PlaygroundFact]
    public async Task At_eight_the_channel_reads_the_day_and_on_a_Monday_the_week_in_which_a_visitor_booked()
    {
        await clinic.NextMorningAsync();
        while (clinic.Now.DayOfWeek != IsoDayOfWeek.Sunday)
        {
            await clinic.NextMorningAsync();
        }

        await clinic.BookAsync("60 min swedish tomorrow at 11am", "Zoe", "212-555-0161");
        var before = clinic.Shown;
        await clinic.UntilAsync(clinic.Now.Date.PlusDays(1).At(new LocalTime(8, 0)));
        var week = await clinic.SeeAsync(shown => shown.Words.Contains("The week from", StringComparison.Ordinal), before);
        var day = await clinic.SeeAsync(shown => shown.Words.Contains("Today, Monday", StringComparison.Ordinal), before);
        var asked = await clinic.AskAsync(TeamMember.Ines, "digest week", "The week from");

        week.Conversation.ShouldStartWith(TeamsPlayground.Channel);
        week.Words.ShouldContain("Bookings");
        day.Card!.ToString().ShouldContain("Visits");
        asked.Words.ShouldContain("Bookings");
    }
}
