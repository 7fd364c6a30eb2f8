using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;
using MassageBot.Core.Staff;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about what staff work on, whatever the store.</summary>
public sealed class MattersContract
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Instant Now = Instant.FromDateTimeOffset(Said.Now);

    [Theory, EveryStore]
    public async Task It_changes_with_its_turn_and_is_read_as_it_was_written(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();

        await ChangeAsync(host, "one", MatterChange.New(Id, new Task1("a", Now)));
        var made = await FindAsync(host);
        await ChangeAsync(host, "two", made.Changed(new Task1("b", Now), isOpen: false));

        (made.Version, made.IsOpen, made.Body).ShouldBe((1, true, new Task1("a", Now)));
        var changed = await FindAsync(host);
        (changed.Version, changed.IsOpen, changed.Body.Text).ShouldBe((2, false, "b"));
        (await host.Get<IMatters>().OpenAsync<Task1>(10, CancellationToken.None)).ShouldBeEmpty();
        (await host.Get<IMatters>().SinceAsync<Task1>(Now, CancellationToken.None)).ShouldHaveSingleItem();
        (await host.Get<IMatters>().FindAsync<Other>(Id, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task Of_two_turns_that_have_read_the_same_one_is_overtaken_and_leaves_nothing_behind(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ChangeAsync(host, "one", MatterChange.New(Id, new Task1("a", Now)));
        var read = await FindAsync(host);
        await host.AcceptAsync(Said.Entry("x", "c1"));
        await host.AcceptAsync(Said.Entry("y", "c2"));
        var (first, second) = (await host.TakeAsync("c1"), await host.TakeAsync("c2"));
        var alert = Said.Alert();

        var answers = new[]
        {
            await host.CommitAsync(Said.Answer(first, "x1") with { Matters = [read.Changed(new Task1("x", Now))] }),
            await host.CommitAsync(Said.Answer(second, "y1") with { Matters = [read.Changed(new Task1("y", Now))], Alerts = [alert], State = "{}" }),
        };

        answers.ShouldBe([CommitAnswer.Committed, CommitAnswer.Overtaken]);
        (await FindAsync(host)).Body.Text.ShouldBe("x");
        (await host.LogAsync("c2")).ShouldBe(["y"]);
        (await host.Alerts.OfAsync("c2", CancellationToken.None)).ShouldBeEmpty();

        // The activity is still open: the turn runs again with what is true then.
        var again = await host.TakeAsync("c2");
        (again.State, await host.CommitAsync(Said.Answer(again, "y2") with { Matters = [(await FindAsync(host)).Changed(new Task1("y", Now))] })).ShouldBe((null, CommitAnswer.Committed));
        (await FindAsync(host)).Version.ShouldBe(3);
    }

    [Theory, EveryStore]
    public async Task Many_at_once_change_it_one_after_the_other(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ChangeAsync(host, "one", MatterChange.New(Id, new Task1("a", Now)));
        var read = await FindAsync(host);
        var works = new List<TurnWork>();
        foreach (var conversation in Enumerable.Range(0, 8).Select(number => $"p{number}"))
        {
            await host.AcceptAsync(Said.Entry("press", conversation));
            works.Add(await host.TakeAsync(conversation));
        }

        var answers = await Task.WhenAll(works.Select(work => host.CommitAsync(Said.Answer(work) with { Matters = [read.Changed(new Task1(work.Conversation.Id, Now))] })));

        answers.Count(answer => answer == CommitAnswer.Committed).ShouldBe(1);
        answers.Count(answer => answer == CommitAnswer.Overtaken).ShouldBe(7);
        (await FindAsync(host)).Version.ShouldBe(2);
    }

    [Theory, EveryStore]
    public async Task The_same_new_one_is_made_once(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await ChangeAsync(host, "one", MatterChange.New(Id, new Task1("a", Now)));

        var answer = await ChangeAsync(host, "two", MatterChange.New(Id, new Task1("b", Now)));

        answer.ShouldBe(CommitAnswer.Overtaken);
        (await FindAsync(host)).Body.Text.ShouldBe("a");
    }

    [Theory, EveryStore]
    public async Task That_its_time_has_come_is_told_once_and_only_where_somebody_hears_it(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var rows = host.Get<IMatterRows>();
        await ChangeAsync(host, "one", MatterChange.New(Id, new Task1("a", Now), dueAt: Now));

        (await rows.DueAsync(Said.Now.AddSeconds(-1), 10, CancellationToken.None)).ShouldBeEmpty();
        var due = (await rows.DueAsync(Said.Now, 10, CancellationToken.None)).ShouldHaveSingleItem();
        var nowhere = await rows.TellAsync(Event("nobody"), due, null, Said.Now, CancellationToken.None);
        var stillDue = await rows.DueAsync(Said.Now, 10, CancellationToken.None);
        var told = await rows.TellAsync(Event("c1"), due, null, Said.Now, CancellationToken.None);

        (nowhere, stillDue.Count, told).ShouldBe((false, 1, true));
        (await rows.DueAsync(Said.Now, 10, CancellationToken.None)).ShouldBeEmpty();
        (await host.TakeAsync()).Kind.ShouldBe(InboxKind.Elsewhere);
    }

    [Theory, EveryStore]
    public async Task What_was_raised_waits_for_its_own_readers_until_they_are_told(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var rows = host.Get<IMatterRows>();
        await host.AcceptAsync(Said.Entry("one"));
        var (flag, crisis) = (Said.Alert(), Said.Alert() with { Kind = AlertKind.Crisis });
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a") with { Alerts = [flag, crisis] });

        (await rows.UntoldAsync(AlertAudience.Managers, 10, CancellationToken.None)).ShouldHaveSingleItem().Id.ShouldBe(crisis.Id);
        (await rows.UntoldAsync(AlertAudience.Team, 10, CancellationToken.None)).ShouldHaveSingleItem().Id.ShouldBe(flag.Id);
        await rows.TellAsync(Event("c1"), null, flag.Id, Said.Now, CancellationToken.None);

        (await rows.UntoldAsync(AlertAudience.Team, 10, CancellationToken.None)).ShouldBeEmpty();
        (await rows.FindAlertAsync(crisis.Id, CancellationToken.None)).ShouldNotBeNull().Conversation.ShouldBe("c1");
    }

    [Theory, EveryStore]
    public async Task What_staff_have_seen_to_is_handled_with_the_turn_and_names_nobody_it_was_to_delete(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("one"));
        var alert = Said.Alert() with { Kind = AlertKind.CheckCalendar, Reason = AlertReasons.EraseOutside, FirstName = "Sam", Phone = "+15550100172" };
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with { Alerts = [alert] });

        await host.AcceptAsync(Said.Entry("two"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync()) with { Handled = [alert.Id] });

        var handled = (await host.Alerts.OfAsync("c1", CancellationToken.None)).ShouldHaveSingleItem();
        (handled.HandledAt, handled.Alert.FirstName, handled.Alert.Phone).ShouldBe((Said.Now, null, null));
    }

    [Theory, EveryStore]
    public async Task Who_wants_to_be_forgotten_is_in_none_of_them_any_more(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var (theirs, others) = (Guid.NewGuid(), Guid.NewGuid());
        await host.AcceptAsync(Said.Entry("what the client said", "place"));
        await ChangeAsync(host, "one", MatterChange.New(theirs, new Task1("Sam", Now, "place"), about: "c1"));
        await ChangeAsync(host, "two", MatterChange.New(others, new Task1("Kim", Now), about: "c9"));

        await host.Get<IClientRecords>().EraseAsync(new ErasureWork(new Erasure(), "c1", static number => number, Said.Now), CancellationToken.None);

        (await host.Get<IMatters>().FindAsync<Task1>(theirs, CancellationToken.None)).ShouldBeNull();
        (await host.Get<IMatters>().FindAsync<Task1>(others, CancellationToken.None)).ShouldNotBeNull();
        (await host.LogAsync("place")).ShouldBeEmpty();
    }

    [Theory, EveryStore]
    public async Task Old_ones_about_clients_go_and_conversations_of_staff_stay(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var (over, open, words) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await ChangeAsync(host, "one", MatterChange.New(over, new Task1("a", Now), isOpen: false, about: "c1"));
        await ChangeAsync(host, "two", MatterChange.New(open, new Task1("b", Now), about: "c1"));
        await ChangeAsync(host, "three", MatterChange.New(words, new Task1("c", Now), isOpen: false));
        await host.Get<IConversations>().StartAsync(Said.Conversation("msteams|19:desk") with { Channel = "msteams" }, CancellationToken.None);
        var later = Said.Now.AddDays(1);

        await host.Get<IRetention>().DeleteAsync(
            new RetentionCutoffs { Alerts = later, Abandoned = later, Transcripts = later, TeamsIsForStaff = true }, CancellationToken.None);

        (await host.Get<IMatters>().FindAsync<Task1>(over, CancellationToken.None)).ShouldBeNull();
        (await host.Get<IMatters>().FindAsync<Task1>(open, CancellationToken.None)).ShouldNotBeNull();
        (await host.Get<IMatters>().FindAsync<Task1>(words, CancellationToken.None)).ShouldNotBeNull();
        (await host.Get<IConversations>().FindAsync("msteams|19:desk", CancellationToken.None)).ShouldNotBeNull();
        (await host.Get<IConversations>().FindAsync("c1", CancellationToken.None)).ShouldBeNull();
    }

    private static async Task<CommitAnswer> ChangeAsync(TestStore.Process host, string text, MatterChange change)
    {
        await host.AcceptAsync(Said.Entry(text));
        return await host.CommitAsync(Said.Answer(await host.TakeAsync()) with { Matters = [change] });
    }

    private static async Task<Matter<Task1>> FindAsync(TestStore.Process host) =>
        (await host.Get<IMatters>().FindAsync<Task1>(Id, CancellationToken.None)).ShouldNotBeNull();

    private static ToldElsewhere Event(string conversation) => new(conversation, "key", InboxKind.Elsewhere, "{}");

    public sealed record Task1(string Text, Instant At, string? Place = null);

    public sealed record Other(string Text);
}
