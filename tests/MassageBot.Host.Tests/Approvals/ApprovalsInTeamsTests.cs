using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Cards;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Staff;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Tests.Approvals;

/// <summary>A web visitor, staff in Teams, the turn with its commit, and the embedded calendar between them.</summary>
public sealed class ApprovalsInTeamsTests
{
    private static readonly LocalDate Friday = new(2026, 11, 6);

    [Fact]
    public async Task A_yes_of_staff_is_in_the_calendar_and_reaches_the_visitor()
    {
        await using var room = await SignedStaffRoom.OpenAsync();
        var (visitor, visit, matter) = await WaitingAsync(room);

        var card = await room.PressAsync(SignedStaffRoom.Ines, "approvals.approve", matter);
        await room.Host.TurnsAsync(visitor.Conversation);

        SignedStaffRoom.WordsOf(card).ShouldContain("Approved by Ines");
        (await StandingAsync(room, visit)).State.ShouldBe(VisitState.Booked);
        (await visitor.TextsAsync())[^1].ShouldContain("the clinic has approved your visit");
    }

    [Fact]
    public async Task A_time_that_staff_propose_and_the_visitor_takes_is_where_the_visit_then_stands()
    {
        await using var room = await SignedStaffRoom.OpenAsync();
        var (visitor, visit, matter) = await WaitingAsync(room);
        await room.PressAsync(SignedStaffRoom.Rosa, "approvals.propose", matter, "p1", new JObject { ["from"] = "2026-11-09" });
        await room.PressAsync(SignedStaffRoom.Rosa, "approvals.send-time", matter, "p2", new JObject { ["time"] = "0" });
        await room.Host.TurnsAsync(visitor.Conversation);

        await visitor.SayAsync("yes");
        await room.SettleAsync(SignedStaffRoom.ChatOf(SignedStaffRoom.Rosa));
        await room.Host.TurnsAsync(visitor.Conversation);

        var standing = await StandingAsync(room, visit);
        (standing.State, standing.Start > visit.Start).ShouldBe((VisitState.Booked, true));
        (await visitor.TextsAsync())[^1].ShouldContain("Done: you're booked");
    }

    [CardParserTheory]
    [InlineData(SignedStaffRoom.Ines)]
    [InlineData(SignedStaffRoom.Rosa)]
    public async Task The_published_parser_reads_every_card_of_it_without_a_warning(string who)
    {
        await using var room = await SignedStaffRoom.OpenAsync();
        var (_, _, matter) = await WaitingAsync(room);

        string[] verbs = ["approvals.view", "approvals.decline", "approvals.propose", "approvals.ask", "approvals.approve"];
        foreach (var (verb, at) in verbs.Select((verb, at) => (verb, at)))
        {
            if ((await room.PressAsync(who, verb, matter, $"p{at}"))["value"] is JObject card)
            {
                (await CardParser.ComplaintsAsync(card.ToString())).ShouldBeEmpty();
            }
        }
    }

    private static async Task<(Visitor Visitor, Visit Visit, string Matter)> WaitingAsync(SignedStaffRoom room)
    {
        var (visitor, _) = await room.AskedForAsync();
        var visit = await BookedAsync(room.Host.Get<IScheduler>());
        var alert = new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.Approval,
            RaisedAt = Instant.FromDateTimeOffset(room.Host.Clock.GetUtcNow()),
            RuleIds = ["C02"],
            FirstName = "Anna",
            Start = visit.Start,
            VisitId = visit.Id,
        };
        await room.Host.Get<IAlerts>().RaiseAsync(alert, visitor.Conversation, CancellationToken.None);
        await room.SettleAsync(SignedStaffRoom.ChatOf(SignedStaffRoom.Rosa));
        room.Heard.ShouldContain(reply => reply.Activity.ToString().Contains("approvals.approve", StringComparison.Ordinal));
        return (visitor, visit, alert.Id.ToString());
    }

    private static async Task<DayVisit> StandingAsync(SignedStaffRoom room, Visit visit) =>
        (await room.Host.Get<IDayBook>().VisitAsync(visit.Id, CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.Given>().Value;

    private static async Task<Visit> BookedAsync(IScheduler calendar)
    {
        var query = new SlotQuery
        {
            Service = new ServiceId("swedish"),
            Minutes = 60,
            Windows = [new SlotWindow(Friday.At(new LocalTime(10, 0)), Friday.At(new LocalTime(12, 0)))],
            Holder = "test",
        };
        var offer = (await calendar.FindSlotsAsync(query, CancellationToken.None)).ShouldBeOfType<AvailabilityAnswer.Slots>().Offers[0];
        var order = new BookingOrder
        {
            Service = "swedish",
            Minutes = 60,
            OfferId = offer.Id,
            Start = offer.Start,
            FirstName = "Anna",
            Phone = "+12125550170",
            FirstVisit = false,
            Pending = true,
            Constraints = ["pressure-cap:light"],
            PolicyVersion = "1",
        };
        return (await calendar.BookAsync(Guid.NewGuid(), order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;
    }
}
