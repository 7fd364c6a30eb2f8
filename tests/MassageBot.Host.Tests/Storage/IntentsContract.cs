using MassageBot.Core.Booking;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about booking intents, held replies and alerts, whatever the store.</summary>
public sealed class IntentsContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, EveryStore]
    public async Task Workers_that_claim_at_once_get_different_intents(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 20);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync(host, Said.Now, 3)));

        var ids = claims.SelectMany(claim => claim).Select(claim => claim.Intent.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory, EveryStore]
    public async Task A_claim_that_ran_out_is_anybodys_and_its_first_holder_settles_nothing(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 1);
        var first = (await ClaimAsync(host, Said.Now, 1))[0];
        (await ClaimAsync(host, Said.Now.AddSeconds(59), 1)).ShouldBeEmpty();
        var second = (await ClaimAsync(host, Said.Now.AddSeconds(61), 1))[0];

        (await host.Intents.SettleAsync(Done(first), CancellationToken.None)).ShouldBeFalse();
        (await host.Intents.SettleAsync(Done(second), CancellationToken.None)).ShouldBeTrue();

        (await ClaimAsync(host, Said.Now.AddHours(1), 1)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task What_a_process_had_claimed_when_it_died_is_taken_up_at_once(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var dying = shop.Open();
        await WishAsync(dying, 1);
        var lost = (await ClaimAsync(dying, Said.Now, 1))[0];
        await dying.DisposeAsync();
        await DeadHosts.BuryAsync(shop, store);
        var host = shop.Open();

        var taken = (await ClaimAsync(host, Said.Now, 1)).ShouldHaveSingleItem();

        taken.Intent.Id.ShouldBe(lost.Intent.Id);
        (await host.Intents.SettleAsync(Done(lost), CancellationToken.None)).ShouldBeFalse();
    }

    [Theory, EveryStore]
    public async Task A_clock_that_is_set_back_holds_nothing_up(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 2);
        await ClaimAsync(host, Said.Now, 1);
        var before = Said.Now.AddHours(-4);

        (await ClaimAsync(host, before, 10)).Count.ShouldBe(2);
        (await host.Held.ReleaseDueAsync(before, CancellationToken.None)).ShouldBe(["c1"]);
    }

    [Theory, EveryStore]
    public async Task An_outcome_takes_the_place_of_the_held_reply_and_becomes_an_activity(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 1);
        var claim = (await ClaimAsync(host, Said.Now, 1))[0];
        var alert = Said.Alert();

        await host.Intents.SettleAsync(Done(claim) with { Alert = alert }, CancellationToken.None);

        (await host.Held.ReleaseDueAsync(Said.Now.AddHours(1), CancellationToken.None)).ShouldBeEmpty();
        (await host.Alerts.OfAsync("c1", CancellationToken.None)).ShouldHaveSingleItem().Alert.Id.ShouldBe(alert.Id);
        var work = await host.TakeAsync();
        work.Kind.ShouldBe(InboxKind.BookingOutcome);
        work.Activity.ShouldContain(claim.Intent.Id.ToString());
    }

    [Theory, EveryStore]
    public async Task A_try_that_goes_on_waits_for_its_time_and_tells_of_the_delay_once(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 1);
        var claim = (await ClaimAsync(host, Said.Now, 1))[0];

        await host.Intents.SettleAsync(Later(claim), CancellationToken.None);

        (await ClaimAsync(host, Said.Now.AddMinutes(4), 1)).ShouldBeEmpty();
        var again = (await ClaimAsync(host, Said.Now.AddMinutes(5), 1)).ShouldHaveSingleItem();
        (again.Attempts, again.DelayTold).ShouldBe((1, true));
    }

    [Theory, EveryStore]
    public async Task What_waits_comes_up_again_within_its_pace_when_the_calendar_is_back(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 30);
        foreach (var claim in await ClaimAsync(host, Said.Now, 20))
        {
            await host.Intents.SettleAsync(Later(claim), CancellationToken.None);
        }

        var brought = await host.Intents.BringForwardAsync(Said.Now, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), CancellationToken.None);

        brought.ShouldBe(20);
        (await ClaimAsync(host, Said.Now.AddSeconds(10), 100)).Count.ShouldBe(30);
    }

    [Theory, EveryStore]
    public async Task A_calendar_that_comes_back_again_and_again_puts_nothing_off(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 1);
        var claim = (await ClaimAsync(host, Said.Now, 1))[0];
        await host.Intents.SettleAsync(Later(claim) with { NextAt = Said.Now.AddSeconds(1) }, CancellationToken.None);

        for (var i = 0; i < 20; i++)
        {
            await host.Intents.BringForwardAsync(Said.Now, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), CancellationToken.None);
        }

        (await ClaimAsync(host, Said.Now.AddSeconds(1), 1)).ShouldHaveSingleItem();
    }

    [Theory, EveryStore]
    public async Task A_withdrawn_intent_comes_up_at_once_and_tells_whether_anybody_had_it(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 2);
        var tried = (await ClaimAsync(host, Said.Now, 1))[0];
        await host.Intents.SettleAsync(Later(tried), CancellationToken.None);
        var fresh = (await ClaimAsync(host, Said.Now, 1))[0];
        await host.Intents.SettleAsync(Done(fresh), CancellationToken.None);
        await host.AcceptAsync(Said.Entry("never mind"));
        await CommitNextAsync(host, work => Said.Answer(work) with { Withdrawn = [tried.Intent.Id, fresh.Intent.Id] });

        var back = (await ClaimAsync(host, Said.Now, 10)).ShouldHaveSingleItem();

        back.Intent.Id.ShouldBe(tried.Intent.Id);
        (back.Withdrawn, back.HadBefore, tried.HadBefore).ShouldBe((true, true, false));
        (await host.Held.ReleaseDueAsync(Said.Now.AddHours(1), CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task Another_conversation_withdraws_nothing(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 1);
        var claim = (await ClaimAsync(host, Said.Now, 1))[0];
        await host.Intents.SettleAsync(Later(claim) with { NextAt = Said.Now, Outcome = null }, CancellationToken.None);
        await host.AcceptAsync(Said.Entry("never mind", "c2"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync("c2")) with { Withdrawn = [claim.Intent.Id] });

        (await ClaimAsync(host, Said.Now, 1)).ShouldHaveSingleItem().Withdrawn.ShouldBeFalse();
    }

    [Theory, EveryStore]
    public async Task Staff_decide_once_about_what_they_have(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var intent = await DeadLetterAsync(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Intents.DecideAsync(intent, StaffDecision.DoneByHand, Said.Now, CancellationToken.None)));

        answers.Count(conversation => conversation == "c1").ShouldBe(1);
        (await host.Alerts.OpenAsync(10, CancellationToken.None)).ShouldBeEmpty();
        (await host.Intents.DecideAsync(intent, StaffDecision.Retry, Said.Now, CancellationToken.None)).ShouldBeNull();
        var told = new List<string>();
        await CommitNextAsync(host, work => Said.Answer(work), told);
        await CommitNextAsync(host, work => Said.Answer(work), told);
        told.Select(activity => activity.Contains("handedToStaff", StringComparison.Ordinal) ? "staff" : activity.Contains("doneByHand", StringComparison.Ordinal) ? "by hand" : activity)
            .ShouldBe(["staff", "by hand"]);
    }

    [Theory, EveryStore]
    public async Task A_retry_begins_a_round_whose_end_is_told_and_raised_anew(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var intent = await DeadLetterAsync(host);
        await CommitNextAsync(host, work => Said.Answer(work));

        await host.Intents.DecideAsync(intent, StaffDecision.Retry, Said.Now.AddHours(3), CancellationToken.None);
        var again = (await ClaimAsync(host, Said.Now.AddHours(3), 1)).ShouldHaveSingleItem();
        await SettleDeadAsync(host, again);

        (again.Round, again.RoundFrom, again.Attempts, again.DelayTold, again.HadBefore).ShouldBe((1, Said.Now.AddHours(3), 0, true, true));
        (await host.Alerts.OpenAsync(10, CancellationToken.None)).ShouldHaveSingleItem().Alert.Id.ShouldBe(intent);
        (await host.TakeAsync()).Activity.ShouldContain("handedToStaff");
    }

    [Theory, EveryStore]
    public async Task What_was_settled_is_remembered_with_its_visit(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await WishAsync(host, 2);
        var claim = (await ClaimAsync(host, Said.Now, 1))[0];
        var booked = new BookingOutcome.Booked { IntentId = claim.Intent.Id, Visit = RehearsalCalendar.Visit };
        await host.Intents.SettleAsync(Done(claim) with { Outcome = booked }, CancellationToken.None);

        var known = (await host.Intents.SettledAsync(CancellationToken.None)).ShouldHaveSingleItem();

        (known.Intent.Id, known.Conversation, known.State, known.VisitId).ShouldBe((claim.Intent.Id, "c1", IntentState.Done, RehearsalCalendar.Visit.Id));
    }

    [Theory, EveryStore]
    public async Task An_alert_raised_outside_a_turn_is_raised_once(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var alert = Said.Alert();
        await host.Alerts.RaiseAsync(alert, "", CancellationToken.None);
        await host.Alerts.HandleAsync(alert.Id, Said.Now, CancellationToken.None);

        await host.Alerts.RaiseAsync(alert, "", CancellationToken.None);

        (await host.Alerts.OpenAsync(10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task Held_replies_come_in_their_order_when_they_are_due(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var held = Enumerable.Range(0, 5).Select(i => new HeldActivity(Guid.NewGuid(), Said.Now.AddSeconds(2), Said.Reply($"h{i}")));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a") with { Held = [.. held] });

        (await host.Held.ReleaseDueAsync(Said.Now.AddSeconds(1), CancellationToken.None)).ShouldBeEmpty();
        var released = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Held.ReleaseDueAsync(Said.Now.AddSeconds(2), CancellationToken.None)));

        released.SelectMany(conversation => conversation).ShouldBe(["c1"]);
        (await host.LogAsync()).ShouldBe(["one", "a", "h0", "h1", "h2", "h3", "h4"]);
    }

    [Theory, EveryStore]
    public async Task An_alert_is_open_until_it_is_handled_once(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var alert = Said.Alert();
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with { Alerts = [alert] });

        var handled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Alerts.HandleAsync(alert.Id, Said.Now, CancellationToken.None)));

        handled.Count(first => first).ShouldBe(1);
        (await host.Alerts.OpenAsync(10, CancellationToken.None)).ShouldBeEmpty();
        (await host.Alerts.OfAsync("c1", CancellationToken.None)).ShouldHaveSingleItem().HandledAt.ShouldBe(Said.Now);
    }

    private static async Task WishAsync(TestStore.Process host, int count)
    {
        await host.AcceptAsync(Said.Entry("book"));
        var wishes = Enumerable.Range(0, count).Select(_ => RehearsalCalendar.Wish(Said.Now)).ToList();
        var held = wishes.Select(wish => new HeldActivity(wish.Id, Said.Now.AddSeconds(2), Said.Reply("I am booking it")));
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with { Intents = wishes, Held = [.. held] });
    }

    private static async Task<Guid> DeadLetterAsync(TestStore.Process host)
    {
        await WishAsync(host, 1);
        var claim = (await ClaimAsync(host, Said.Now, 1))[0];
        await SettleDeadAsync(host, claim);
        return claim.Intent.Id;
    }

    private static Task SettleDeadAsync(TestStore.Process host, ClaimedIntent claim) => host.Intents.SettleAsync(
        new IntentSettlement
        {
            Claim = claim,
            Now = Said.Now,
            State = IntentState.DeadLetter,
            Outcome = new BookingOutcome.HandedToStaff { IntentId = claim.Intent.Id },
            Alert = Said.Alert() with { Id = claim.Intent.Id },
        },
        CancellationToken.None);

    /// <summary>Answers the oldest open activity, and notes what it was.</summary>
    private static async Task CommitNextAsync(TestStore.Process host, Func<TurnWork, TurnCommit> answer, List<string>? heard = null)
    {
        var work = await host.TakeAsync();
        heard?.Add(work.Activity);
        (await host.CommitAsync(answer(work))).ShouldBe(CommitAnswer.Committed);
    }

    private static Task<IReadOnlyList<ClaimedIntent>> ClaimAsync(TestStore.Process host, DateTimeOffset now, int limit) =>
        host.Intents.ClaimDueAsync(now, Minute, limit, CancellationToken.None);

    private static IntentSettlement Done(ClaimedIntent claim) => new()
    {
        Claim = claim,
        Now = Said.Now,
        State = IntentState.Done,
        Outcome = new BookingOutcome.Cancelled { IntentId = claim.Intent.Id },
    };

    private static IntentSettlement Later(ClaimedIntent claim) => new()
    {
        Claim = claim,
        Now = Said.Now,
        State = IntentState.Pending,
        NextAt = Said.Now.AddMinutes(5),
        Outcome = new BookingOutcome.Delayed { IntentId = claim.Intent.Id },
    };
}
