using MassageBot.Bot.Turn;
using MassageBot.Core.Alerts;
using MassageBot.Core.Handoff;
using MassageBot.Core.Notices;
using MassageBot.Core.Staff;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about texts that are begun, whatever the store.</summary>
public sealed class NoticesContract
{
    private static readonly Instant Start = Instant.FromDateTimeOffset(Said.Now) + Duration.FromDays(1);
    private static readonly Interval Days = new(Start - Duration.FromDays(3), Start + Duration.FromDays(3));
    private static readonly NoticeId Id = new("v1", Start, "reminder-1");

    [Theory, EveryStore]
    public async Task What_is_begun_is_begun_once_and_its_event_waits_for_a_turn(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        (await DecideAsync(host, Said.Now)).ShouldBeTrue();
        (await DecideAsync(host, Said.Now.AddMinutes(1))).ShouldBeFalse();

        var work = await host.TakeAsync();
        work.Kind.ShouldBe(InboxKind.Notice);
        StoredJson.Read<VisitNotice>(Newtonsoft.Json.Linq.JObject.Parse(work.Activity)["value"]!.ToString()).ShouldSatisfyAllConditions(
            notice => notice.VisitId.ShouldBe("v1"),
            notice => notice.Start.ShouldBe(Start),
            notice => notice.Kind.ShouldBe(NoticeKind.Care));
        (await host.Get<INotices>().DecidedAsync(Days, Said.Now, CancellationToken.None)).ShouldBe([Id]);
        (await host.Get<INotices>().CountBegunAsync(Said.Now.AddMinutes(-1), CancellationToken.None)).ShouldBe(1);
    }

    [Theory, EveryStore]
    public async Task Whose_words_raised_a_red_flag_is_spared_until_staff_call_it_a_false_alarm(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var alert = new Alert { Id = Guid.NewGuid(), Kind = AlertKind.RedFlag, RaisedAt = Instant.FromDateTimeOffset(Said.Now), RuleIds = ["E01"] };
        await host.AcceptAsync(Said.Entry("a"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a") with { Alerts = [alert] });
        Task<bool> IsSparedAsync() => host.Get<INotices>().IsToBeSparedAsync(Guid.NewGuid(), "dl_sam", Said.Now.AddDays(-1), CancellationToken.None);

        (await IsSparedAsync()).ShouldBeTrue();
        await host.AcceptAsync(Said.Entry("b"));
        var falseAlarm = new AlertCase { Alert = alert, Conversation = "c1", Channel = "webchat", State = CaseState.FalseAlarm };
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "b") with { Matters = [MatterChange.New(alert.Id, falseAlarm, isOpen: false)] });

        (await IsSparedAsync()).ShouldBeFalse();
    }

    [Theory, EveryStore]
    public async Task Of_many_that_begin_at_once_one_does(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DecideAsync(host, Said.Now)));

        begun.Count(one => one).ShouldBe(1);
    }

    [Theory, EveryStore]
    public async Task What_was_put_off_is_begun_again_when_its_time_comes_and_not_before(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var notices = host.Get<INotices>();
        await DecideAsync(host, Said.Now);
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a"));

        await notices.PutOffAsync(Id, Said.Now.AddHours(10), CancellationToken.None);

        (await DecideAsync(host, Said.Now.AddHours(9))).ShouldBeFalse();
        (await notices.DecidedAsync(Days, Said.Now.AddHours(9), CancellationToken.None)).ShouldContain(Id);
        (await notices.DecidedAsync(Days, Said.Now.AddHours(10), CancellationToken.None)).ShouldBeEmpty();
        (await DecideAsync(host, Said.Now.AddHours(10))).ShouldBeTrue();
        (await DecideAsync(host, Said.Now.AddHours(10))).ShouldBeFalse();
        (await host.TakeAsync()).Kind.ShouldBe(InboxKind.Notice);
    }

    [Theory, EveryStore]
    public async Task What_is_withheld_is_remembered_and_says_nothing(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var notices = host.Get<INotices>();

        (await notices.DecideAsync(Decision(Said.Now) with { Withheld = "refused", Conversation = null, Activity = null }, CancellationToken.None)).ShouldBeTrue();

        (await notices.DecidedAsync(Days, Said.Now, CancellationToken.None)).ShouldBe([Id]);
        (await notices.CountBegunAsync(Said.Now.AddMinutes(-1), CancellationToken.None)).ShouldBe(0);
        (await notices.HadAsync("n", NoticeKind.Care, Said.Now.AddDays(-1), CancellationToken.None)).ShouldBeFalse();
    }

    [Theory, EveryStore]
    public async Task A_visit_is_known_at_its_start_since_it_was_first_seen_there(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var notices = shop.Open().Get<INotices>();
        var seen = new SeenVisit("v1", Start, Instant.FromDateTimeOffset(Said.Now));

        await notices.SeeAsync([seen], CancellationToken.None);
        await notices.SeeAsync([seen with { Since = seen.Since + Duration.FromHours(1) }, seen with { VisitId = "v2" }], CancellationToken.None);

        (await notices.SeenAsync(Days, CancellationToken.None)).ShouldBe([seen, seen with { VisitId = "v2" }], ignoreOrder: true);
        (await notices.SeenAsync(new Interval(Days.Start, Start), CancellationToken.None)).ShouldBeEmpty();
    }

    private static Task<bool> DecideAsync(TestStore.Process host, DateTimeOffset now) => host.Get<INotices>().DecideAsync(Decision(now), CancellationToken.None);

    private static NoticeDecision Decision(DateTimeOffset now) => new()
    {
        Id = Id,
        Kind = NoticeKind.Care,
        Number = "n",
        Conversation = Said.Entry("x").Conversation,
        Activity = NoticeRows.Event(new VisitNotice("v1", Start) { Kind = NoticeKind.Care, Key = Id.Key }),
        Now = now,
    };
}
