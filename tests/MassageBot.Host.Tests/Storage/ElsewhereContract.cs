using MassageBot.Core.Booking;
using MassageBot.Core.Elsewhere;
using MassageBot.Core.Privacy;
using MassageBot.Host.Keys;
using MassageBot.Host.Privacy;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about a chat that goes on elsewhere, whatever the store.</summary>
public sealed class ElsewhereContract
{
    private const string Chat = "c1";
    private const string Phone = "c2";
    private const string Number = "+15550100167";

    private static readonly Instant At = Instant.FromDateTimeOffset(Said.Now);

    [Theory, EveryStore]
    public async Task A_code_is_taken_once_and_by_the_same_message_again(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var codes = Codes(shop.Open());
        var code = await codes.IssueAsync(Chat, At, CancellationToken.None);

        (await TakeAsync(codes, code, "m1")).ShouldBe(Chat);
        (await TakeAsync(codes, code, "m1")).ShouldBe(Chat);
        (await TakeAsync(codes, code, "m2")).ShouldBeNull();
        code.ShouldMatch("^[0-9]{6}$");
    }

    [Theory, EveryStore]
    public async Task A_code_counts_for_ten_minutes_and_until_the_chat_shows_another(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var codes = Codes(shop.Open());
        var first = await codes.IssueAsync(Chat, At, CancellationToken.None);
        var second = await codes.IssueAsync(Chat, At, CancellationToken.None);

        (await TakeAsync(codes, first, "m1")).ShouldBe(first == second ? Chat : null);
        (await codes.TakeAsync(second, Number, "m2", At + Duration.FromMinutes(10), CancellationToken.None)).ShouldBeNull();
        (await codes.TakeAsync(second, Number, "m3", At + Duration.FromMinutes(9), CancellationToken.None)).ShouldBe(Chat);
    }

    [Theory, EveryStore]
    public async Task After_five_wrong_codes_of_a_number_none_of_it_is_looked_at(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var codes = Codes(shop.Open());
        var code = await codes.IssueAsync(Chat, At, CancellationToken.None);
        var wrong = code == "000000" ? "000001" : "000000";
        for (var attempt = 0; attempt < MoveCode.MostWrong; attempt++)
        {
            (await TakeAsync(codes, wrong, $"m{attempt}")).ShouldBeNull();
        }

        (await TakeAsync(codes, code, "m9")).ShouldBeNull();
        (await codes.TakeAsync(code, "+15550100199", "m10", At, CancellationToken.None)).ShouldBe(Chat);
    }

    [Theory, EveryStore]
    public async Task Another_conversation_hears_of_a_turn_once_and_only_if_it_is_committed(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("hi", Phone));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(Phone), "a"));
        await host.AcceptAsync(Said.Entry("one"), Said.Entry("two"));
        var work = await host.TakeAsync();
        var told = new ToldElsewhere(Phone, "once", InboxKind.Elsewhere, "{}");

        await host.CommitAsync(Said.Answer(work, "b") with { Told = [told, told with { Conversation = "nobody" }] });
        (await host.CommitAsync(Said.Answer(work, "b") with { Told = [told with { DedupeKey = "late" }] })).ShouldBe(CommitAnswer.LeaseLost);
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "c") with { Told = [told] });

        var heard = await host.TakeAsync(Phone);
        (heard.Kind, heard.ActivityId, heard.Activity).ShouldBe((InboxKind.Elsewhere, "once", "{}"));
        await host.CommitAsync(Said.Answer(heard, "d"));
        (await host.Turns.TakeAsync(Phone, Said.Now, CancellationToken.None)).ShouldBeNull();
        (await host.Turns.TakeAsync("nobody", Said.Now, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task What_is_under_way_is_told_where_the_chat_went_on(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("hi", Phone));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(Phone), "a"));
        var wish = new BookingIntent.Cancel { Id = Guid.NewGuid(), MadeAt = At, VisitId = "v1", Reason = "client" };
        await host.AcceptAsync(Said.Entry("cancel it"), Said.Entry("go on there"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with
        {
            Intents = [wish],
            Held = [new HeldActivity(wish.Id, Said.Now.AddSeconds(2), Said.Reply("one moment"))],
        });
        var claim = (await host.Intents.ClaimDueAsync(Said.Now, TimeSpan.FromMinutes(1), 1, CancellationToken.None)).ShouldHaveSingleItem();
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "b") with { GoesOnIn = Phone });

        (await host.Intents.SettleAsync(
            new IntentSettlement { Claim = claim, Now = Said.Now, State = IntentState.Done, Outcome = new BookingOutcome.Cancelled { IntentId = wish.Id } },
            CancellationToken.None)).ShouldBeTrue();

        (await host.TakeAsync(Phone)).Kind.ShouldBe(InboxKind.BookingOutcome);
        (await host.Turns.TakeAsync(Chat, Said.Now, CancellationToken.None)).ShouldBeNull();
        (await host.Held.ReleaseDueAsync(Said.Now.AddSeconds(5), CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task Who_is_forgotten_on_the_phone_is_forgotten_in_the_chat_that_went_on_there(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("hi", Phone));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(Phone), "a"));
        await host.AcceptAsync(Said.Entry("my secret"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "b") with { GoesOnIn = Phone });

        await host.Get<IClientRecords>().EraseAsync(new ErasureWork(new Erasure(), Phone, static number => number, Said.Now), CancellationToken.None);

        (await host.LogAsync()).ShouldBeEmpty();
        (await host.LogAsync(Phone)).ShouldBeEmpty();
    }

    private static MoveCodes Codes(TestStore.Process host) =>
        new(host.Get<IMoveCodeRows>(), host.Get<IGuessCounts>(), new KeyedHash(host.Get<IKeys>()));

    private static Task<string?> TakeAsync(MoveCodes codes, string code, string message) => codes.TakeAsync(code, Number, message, At, CancellationToken.None);
}
