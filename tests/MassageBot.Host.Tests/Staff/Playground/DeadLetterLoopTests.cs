using MassageBot.Host.SchedulingAdapters.Http;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Scheduling.Contract;
using NodaTime;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>Bookings that a calendar which went away never took: staff decide, and the visitor hears what.</summary>
[Collection(SharedClinic.Name)]
public sealed class DeadLetterLoopTests(SharedClinic clinic)
{
    [PlaygroundFact]
    public async Task One_is_tried_again_one_was_booked_by_hand_and_one_is_given_up()
    {
        await clinic.NextMorningAsync();
        var (before, again, byHand, over) = (clinic.Shown, await ConfirmingAsync("Ada", "Ana"), await ConfirmingAsync("Bea", "Ruth"), await ConfirmingAsync("Cleo", "Leo"));
        await CalendarAsync(down: true);
        foreach (var visitor in new[] { again, byHand, over })
        {
            await visitor.SayAsync("yes");
        }

        await clinic.UntilAsync(clinic.Now.Date.At(new LocalTime(16, 5)));
        var (adas, beas, cleos) = (await CardAsync("Ada", before), await CardAsync("Bea", before), await CardAsync("Cleo", before));
        await clinic.ReadAsync(again, "The front desk has it now");
        await CalendarAsync(down: false);
        var retried = await clinic.Teams.PressAsync(TeamMember.Rosa, adas, "alerts.retry");
        await clinic.ReadAsync(again, "You're booked");
        await clinic.Teams.SubmitAsync(TeamMember.Rosa, beas, "alerts.by-hand");
        await clinic.ReadAsync(byHand, "the front desk has booked your visit by hand");
        await clinic.Teams.PressAsync(TeamMember.Tom, cleos, "alerts.give-up");
        await clinic.ReadAsync(over, "couldn't book that visit, sorry");
        var late = await clinic.Teams.PressAsync(TeamMember.Rosa, cleos, "alerts.retry");

        ShownMessage.WordsOf(retried).ShouldContain("Rosa Lindqvist has it tried again");
        ShownMessage.WordsOf(late).ShouldContain("Cancelled by Tom Ferrara");
        (await clinic.StandingAsync("Ada")).TherapistName.ShouldBe("Ana");
    }

    private Task<Visitor> ConfirmingAsync(string name, string therapist) =>
        clinic.VisitAsync($"60 min swedish with {therapist} today at 5pm", "none", name, "212-555-0151");

    private Task<ShownMessage> CardAsync(string name, int before) => clinic.SeeCardAsync(TeamsPlayground.Channel, "alerts.retry", name, before);

    private async Task CalendarAsync(bool down)
    {
        var wanted = (new ImportWanted { Down = down }, SchedulingJson.Default.ImportWanted);
        var answer = await clinic.Host.Get<CalendarCall>().PostAsync("v1/import", wanted, SchedulingJson.Default.Imported, null, TimeSpan.FromSeconds(30), CancellationToken.None);
        answer.ShouldBeOfType<CalendarAnswer<Imported>.Given>();
    }
}
