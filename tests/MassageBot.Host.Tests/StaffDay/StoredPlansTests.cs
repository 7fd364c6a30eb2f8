using MassageBot.Bot.StaffDay;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using NodaTime;

namespace MassageBot.Host.Tests.StaffDay;

/// <summary>What staff work on is read as it was written.</summary>
public sealed class StoredPlansTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 11, 30, 19, 0);

    [Fact]
    public void A_plan_with_places_and_its_decision()
    {
        var plan = new AwayPlan
        {
            Therapist = "mia",
            From = From,
            Until = From + Duration.FromHours(2),
            IsBlocked = true,
            Visits = [new PlannedSwap("v1", From, RehearsalCalendar.Offer), new PlannedSwap("v2", From, null)],
            Decided = new AwayDecision(AwayEnd.Sent, "Kim", From) { Told = 1, Offered = 1, ToCall = 1 },
        };

        var read = StoredJson.Read<AwayPlan>(StoredJson.WriteBody(plan));

        read.Visits.ShouldBe(plan.Visits);
        (read with { Visits = plan.Visits }).ShouldBe(plan);
        read.Span.ShouldBe(new Interval(From, From + Duration.FromHours(2)));
    }

    [Fact]
    public void Choices_pages_and_offers()
    {
        var shown = new DayShown(new LocalDate(2026, 11, 30), 7, "mia", 2);
        var offer = new WaitOffer("w1", "mia", "swedish", 60, FirstVisit: true, From, From + Duration.FromHours(2));
        var choice = new MarkChoice("late", 15, ["v1", "v2"]);
        var blocks = new BlockChoice([new PlacedBlock("b1", null, From, From + Duration.FromHours(1))]);

        StoredJson.Read<DayShown>(StoredJson.WriteBody(shown)).ShouldBe(shown);
        StoredJson.Read<WaitOffer>(StoredJson.WriteBody(offer)).ShouldBe(offer);
        StoredJson.Read<MarkChoice>(StoredJson.WriteBody(choice)).Visits.ShouldBe(choice.Visits);
        StoredJson.Read<BlockChoice>(StoredJson.WriteBody(blocks)).Blocks.ShouldBe(blocks.Blocks);
    }
}
