using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using NodaTime;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store tells of a day for the figures of staff, whatever the store.</summary>
public sealed class DigestRowsContract
{
    private const string Message = """{"type":"message","text":"hello \u0000 \"role\":\"bot\"","from":{"role":"user"}}""";
    private const string Joined = """{"type":"conversationUpdate","from":{"role":"user"}}""";
    private const string Answer = """{"type":"message","text":"hi","replyToId":"id-hello","from":{"role":"bot"},"recipient":{"role":"user"}}""";
    private const string Begun = """{"type":"message","text":"see you tomorrow","from":{"role":"bot"},"recipient":{"role":"user"}}""";

    private static readonly DateTimeOffset From = Said.Now.AddHours(-1);
    private static readonly DateTimeOffset Until = Said.Now.AddHours(1);

    [Theory, EveryStore]
    public async Task Conversations_count_in_which_a_client_wrote_and_no_others(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await HearAsync(host, "web", "webchat", Message);
        await HearAsync(host, "only-looked", "webchat", Joined);
        await HearAsync(host, "text", "sms", Message, "es", new Alert { Id = Guid.NewGuid(), Kind = AlertKind.CallBack, RaisedAt = Instant.FromDateTimeOffset(Said.Now) });
        await HearAsync(host, "staff", "msteams", Message);

        var talks = await TalksAsync(host, From, Until);

        talks.ShouldBe([new TalkCount("sms", "es", 1, 1), new TalkCount("webchat", "en", 1, 0)]);
        (await TalksAsync(host, Until, Until.AddDays(1))).ShouldBeEmpty();
        (await TalksAsync(host, From, Said.Now)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task Where_a_channel_keeps_its_lines_the_answer_tells_and_what_the_bot_began_does_not(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await HearAsync(host, "answered", "email", Message, says: Answer, echo: false);
        await HearAsync(host, "reminded", "email", Joined, says: Begun, echo: false);

        (await TalksAsync(host, From, Until)).ShouldBe([new TalkCount("email", "en", 1, 0)]);
    }

    [Theory, EveryStore]
    public async Task What_went_wrong_with_machines_was_passed_to_nobody(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await HearAsync(host, "web", "webchat", Message, alert: new Alert { Id = Guid.NewGuid(), Kind = AlertKind.Undelivered, RaisedAt = Instant.FromDateTimeOffset(Said.Now) });

        (await TalksAsync(host, From, Until)).ShouldBe([new TalkCount("webchat", "en", 1, 0)]);
    }

    [Theory, EveryStore]
    public async Task Wishes_count_when_the_calendar_carried_them_out(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry(Message));
        var (booked, taken) = (RehearsalCalendar.Wish(Said.Now), RehearsalCalendar.Wish(Said.Now));
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with { Intents = [booked, taken] });
        foreach (var claim in await host.Intents.ClaimDueAsync(Said.Now, TimeSpan.FromMinutes(1), 10, CancellationToken.None))
        {
            var state = claim.Intent.Id == booked.Id ? IntentState.Done : IntentState.NeedsReselect;
            await host.Intents.SettleAsync(new IntentSettlement { Claim = claim, Now = Said.Now, State = state }, CancellationToken.None);
        }

        (await host.Get<IDigestRows>().DoneAsync(From, Until, CancellationToken.None)).Select(done => done.Id).ShouldBe([booked.Id]);
        (await host.Get<IDigestRows>().DoneAsync(From, Said.Now, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task Flags_opt_outs_and_questions_are_those_of_the_time(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var flag = new Alert { Id = Guid.NewGuid(), Kind = AlertKind.RedFlag, RaisedAt = Instant.FromDateTimeOffset(Said.Now), RuleIds = ["fever"] };
        var crisis = new Alert { Id = Guid.NewGuid(), Kind = AlertKind.Crisis, RaisedAt = Instant.FromDateTimeOffset(Said.Now) };
        await host.Alerts.RaiseAsync(flag, "c1", CancellationToken.None);
        await host.Alerts.RaiseAsync(crisis, "c1", CancellationToken.None);
        await host.AcceptAsync(Said.Entry(Message));
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with
        {
            Unclear = new UnclearMessage("blorp", Language.English, Intents.OutOfScope),
            Texts = [Stop("a"), Stop("b")],
        });
        var rows = host.Get<IDigestRows>();

        (await rows.FlagsAsync(From, Until, CancellationToken.None)).Select(raised => raised.Id).ShouldBe([flag.Id, crisis.Id], ignoreOrder: true);
        (await rows.OptOutsAsync(From, Until, CancellationToken.None)).ShouldBe(2);
        (await rows.UnansweredAsync(From, Until, 5, CancellationToken.None)).ShouldBe([new UnansweredQuestion("blorp", 1)]);
        (await rows.OptOutsAsync(Until, Until.AddDays(7), CancellationToken.None)).ShouldBe(0);
        (await rows.UnansweredAsync(From, Said.Now, 5, CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task A_flag_is_open_until_somebody_has_taken_care_of_it(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var flag = Said.Alert();
        await host.Alerts.RaiseAsync(flag, "c1", CancellationToken.None);
        var rows = host.Get<IDigestRows>();
        (await rows.OpenFlagsAsync(CancellationToken.None)).ShouldBe(1);

        await host.Alerts.HandleAsync(flag.Id, Said.Now, CancellationToken.None);

        (await rows.OpenFlagsAsync(CancellationToken.None)).ShouldBe(0);
    }

    private static async Task<IReadOnlyList<TalkCount>> TalksAsync(TestStore.Process host, DateTimeOffset from, DateTimeOffset until) =>
        [.. (await host.Get<IDigestRows>().TalksAsync(from, until, CancellationToken.None)).OrderBy(talk => talk.Channel, StringComparer.Ordinal)];

    private static async Task HearAsync(
        TestStore.Process host, string conversation, string channel, string activity, string locale = "en", Alert? alert = null, string? says = null, bool echo = true)
    {
        await host.AcceptAsync(Said.Entry(activity, conversation, echo) with { Conversation = new ConversationFacts(conversation, channel, "u", locale, null) });
        await host.CommitAsync(Said.Answer(await host.TakeAsync(conversation), says is null ? [] : [says]) with { Locale = locale, Alerts = alert is null ? [] : [alert] });
    }

    private static TextConsent Stop(string number) => new(number, new ConsentRecord
    {
        Kind = ConsentKind.Texts,
        Given = false,
        Wording = "w",
        Channel = "sms",
        At = Instant.FromDateTimeOffset(Said.Now),
    });
}
