using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What a store promises about numbers that want no texts, whatever the store.</summary>
public sealed class TextConsentsContract
{
    private const string Number = "a keyed hash";

    [Theory, EveryStore]
    public async Task What_a_number_said_is_kept_with_the_turn_and_the_last_counts(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        (await LatestAsync(host)).ShouldBeNull();
        await SayAsync(host, "stop", given: false, minutes: 0);
        (await LatestAsync(host))!.Given.ShouldBeFalse();
        await SayAsync(host, "start", given: true, minutes: 1);
        await shop.CloseAsync();

        var last = await LatestAsync(shop.Open());

        last.ShouldNotBeNull().ShouldSatisfyAllConditions(
            said => said.Given.ShouldBeTrue(),
            said => said.Channel.ShouldBe("sms"),
            said => said.Wording.ShouldBe("w1"),
            said => said.At.ShouldBe(Instant.FromDateTimeOffset(Said.Now) + Duration.FromMinutes(1)));
    }

    [Theory, EveryStore]
    public async Task A_turn_that_is_not_committed_says_nothing(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("stop"));
        var work = await host.TakeAsync();
        await host.CommitAsync(Said.Answer(work, "a"));

        (await host.CommitAsync(Said.Answer(work, "a") with { Texts = [Of(given: false, minutes: 0)] })).ShouldBe(CommitAnswer.LeaseLost);

        (await LatestAsync(host)).ShouldBeNull();
    }

    [Theory, EveryStore]
    public async Task The_last_of_each_kind_is_told_also_of_what_staff_noted(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        await host.AcceptAsync(Said.Entry("stop"));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a") with
        {
            Texts = [Of(given: false, minutes: 0), Of(given: false, minutes: 0, ConsentKind.Marketing)],
        });
        await host.Get<ITextConsents>().WriteAsync(
            new TextConsent(Number, Of(given: true, minutes: 5).Consent with { NotedBy = "Rosa", Channel = "phone" }), CancellationToken.None);

        var said = await host.Get<ITextConsents>().OfAsync(Number, CancellationToken.None);

        said.Select(one => (one.Kind, one.Given, one.Channel, one.NotedBy)).OrderBy(one => one.Kind).ShouldBe(
            [(ConsentKind.Texts, true, "phone", "Rosa"), (ConsentKind.Marketing, false, "sms", null)]);
    }

    private static async Task SayAsync(TestStore.Process host, string text, bool given, int minutes)
    {
        await host.AcceptAsync(Said.Entry(text));
        await host.CommitAsync(Said.Answer(await host.TakeAsync(), "a") with { Texts = [Of(given, minutes)] });
    }

    private static TextConsent Of(bool given, int minutes, ConsentKind kind = ConsentKind.Texts) => new(Number, new ConsentRecord
    {
        Kind = kind,
        Given = given,
        Wording = $"w{minutes}",
        Channel = "sms",
        At = Instant.FromDateTimeOffset(Said.Now) + Duration.FromMinutes(minutes),
    });

    private static Task<ConsentRecord?> LatestAsync(TestStore.Process host) =>
        host.Get<ITextConsents>().LatestAsync(Number, ConsentKind.Texts, CancellationToken.None);
}
