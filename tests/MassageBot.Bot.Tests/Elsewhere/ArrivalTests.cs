using MassageBot.Bot.Elsewhere;
using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder.Dialogs;
using NodaTime;

namespace MassageBot.Bot.Tests.Elsewhere;

/// <summary>What two conversations of one client become when the one goes on in the other.</summary>
public sealed class ArrivalTests
{
    private const string Phone = "+15550100167";

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 15, 15);

    [Fact]
    public void The_phone_is_proven_and_becomes_the_number_of_the_booking()
    {
        var record = Take(new ConversationRecord(), new ConversationRecord
        {
            Asking = "booking.confirm",
            Wish = new BookingWish { FirstName = "Dana", Phone = "+15550100111" },
            Visits = new VisitSearch { Matter = Matter.Visit, Phone = "0111" },
            HoldId = "h1",
        });

        record.ShouldSatisfyAllConditions(
            merged => merged.Wish.Phone.ShouldBe(Phone),
            merged => merged.Wish.FirstName.ShouldBe("Dana"),
            merged => merged.Visits.PhoneIsProven.ShouldBeTrue(),
            merged => merged.HoldId.ShouldBe("h1"));
    }

    [Fact]
    public void What_either_knows_of_safety_is_kept_and_what_was_not_asked_about_is_asked()
    {
        var here = new ConversationRecord { Flags = [new FlagNote("R1", Disposition.TherapistReview)], KeepHealthAnswers = false };
        var there = new ConversationRecord { Asking = "booking.name", Flags = [new FlagNote("R2", Disposition.LocalCaution)], Screen = Screened() };

        var record = Take(here, there);

        record.ShouldSatisfyAllConditions(
            merged => merged.Flags.Select(flag => flag.RuleId).Order().ShouldBe(["R1", "R2"]),
            merged => merged.Screen.ShouldBeNull(),
            merged => merged.ScreenNext.ShouldBeTrue(),
            merged => merged.KeepHealthAnswers.ShouldBeFalse());
    }

    [Theory]
    [InlineData(Halt.Emergency, Halt.None, Halt.Emergency)]
    [InlineData(Halt.None, Halt.Boundary, Halt.Boundary)]
    [InlineData(Halt.Emergency, Halt.Boundary, Halt.Emergency)]
    [InlineData(Halt.Boundary, Halt.Emergency, Halt.Emergency)]
    public void A_halt_of_either_holds_and_nothing_goes_on(Halt there, Halt here, Halt merged)
    {
        var record = Take(new ConversationRecord { Halt = here }, new ConversationRecord { Halt = there, Asking = "booking.name", HoldId = "h1" });

        record.ShouldSatisfyAllConditions(
            halted => halted.Halt.ShouldBe(merged), halted => halted.Asking.ShouldBeNull(), halted => halted.HoldToRelease.ShouldBe("h1"));
    }

    [Fact]
    public void A_time_that_was_held_here_is_given_back()
    {
        Take(new ConversationRecord { Asking = "booking.name", HoldId = "here" }, new ConversationRecord { Asking = "booking.name", HoldId = "there" })
            .ShouldSatisfyAllConditions(merged => merged.HoldId.ShouldBe("there"), merged => merged.HoldToRelease.ShouldBe("here"));
    }

    [Fact]
    public void What_is_left_behind_has_nothing_open_and_gives_nothing_back_but_what_was_to_be()
    {
        var (awaiting, taken) = (Guid.NewGuid(), Guid.NewGuid());
        var frame = Frame(new ConversationRecord
        {
            Asking = "booking.confirm",
            HoldId = "moves",
            HoldToRelease = "goes back",
            Awaiting = awaiting,
            TakingBack = [taken],
            Flags = [new FlagNote("R1", Disposition.TherapistReview)],
        });

        Departure.Leave(frame, new GoesOnElsewhere("phone", Phone), new DialogState());

        frame.Record.ShouldSatisfyAllConditions(
            left => (left.Asking, left.HoldId, left.HoldToRelease, left.Awaiting).ShouldBe((null, null, "goes back", null)),
            left => left.Flags.ShouldHaveSingleItem().RuleId.ShouldBe("R1"),
            left => left.Moved!.Intents.Order().ShouldBe(new[] { awaiting, taken }.Order()));
        frame.Effects.Departs!.What.Record.ShouldSatisfyAllConditions(
            moved => moved.HoldId.ShouldBe("moves"), moved => moved.HoldToRelease.ShouldBeNull(), moved => moved.Awaiting.ShouldBe(awaiting));
    }

    private static ConversationRecord Take(ConversationRecord here, ConversationRecord there)
    {
        var frame = Frame(here);
        Arrival.Take(frame, new TakenOver(there, new DialogState { DialogStack = [new DialogInstance { Id = "booking" }] }));
        return frame.Record;
    }

    private static TurnFrame Frame(ConversationRecord record) => new()
    {
        Content = Talk.Content,
        Now = Now,
        ConversationId = "phone",
        CallerNumber = Phone,
        Effects = new TurnEffects(),
        Record = record with { Language = Language.English },
        Questions = new QuestionBook([]),
    };

    private static ScreenRecord Screened() => new() { Disposition = Disposition.Clear, RuleIds = [], AnsweredAt = Now };
}
