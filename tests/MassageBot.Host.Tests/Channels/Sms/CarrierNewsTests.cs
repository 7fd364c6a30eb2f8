using MassageBot.Core.Handoff;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Host.Privacy;
using MassageBot.Host.Tests.Storage;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>What the carrier says of a number is kept, so that what nobody has asked for is not texted there in vain, or against the client's will.</summary>
public sealed class CarrierNewsTests
{
    [Theory, EveryStore]
    public async Task A_landline_is_marked_and_answered_all_the_same_until_it_writes(string store)
    {
        await using var stored = await StoredClinic.OnAsync(store);
        var clinic = stored.Clinic;
        await clinic.SayAsync("hello");
        (await StandingAsync(clinic)).ShouldBe(TextsTo.Welcome);

        await clinic.TellAsync(TextingClinic.Status("undelivered", "30006"));
        (await StandingAsync(clinic)).ShouldBe(TextsTo.Unreachable);
        (await clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None)).ShouldBeFalse();
        (await clinic.Host.Get<Texts>().IsOutOfReachAsync("+15550100199", CancellationToken.None)).ShouldBeFalse();
        await clinic.SayAsync("it is a mobile phone again");

        (await StandingAsync(clinic)).ShouldBe(TextsTo.Welcome);
        clinic.Heard.ShouldBe(["1: hello", "2: it is a mobile phone again"]);
    }

    [Theory, EveryStore]
    public async Task Who_has_opted_out_at_the_carrier_gets_no_more_texts_until_they_say_so(string store)
    {
        await using var stored = await StoredClinic.OnAsync(store);
        var clinic = stored.Clinic;
        clinic.Twilio.AnswerWith(400, """{"code": 21610}""");

        await clinic.SayAsync("one");
        await clinic.SayAsync("two");

        clinic.Heard.ShouldBeEmpty();
        (await StandingAsync(clinic)).ShouldBe(TextsTo.Refused);
        var said = (await clinic.Host.Get<Texts>().LatestAsync(TextingClinic.Client, CancellationToken.None)).ShouldNotBeNull();
        (said.Kind, said.Given, said.Channel, said.Wording).ShouldBe((ConsentKind.Texts, false, "sms", "twilio 21610"));
        (await clinic.AlertsAsync()).ShouldHaveSingleItem().Alert.Reason.ShouldBe("opted-out-at-carrier");
    }

    [Fact]
    public async Task A_refusal_that_was_known_is_no_news_for_staff()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        await clinic.SayAsync("hello");
        await clinic.Host.Get<Texts>().RefuseAsync(TextingClinic.Client, "said by phone", clinic.Host.Clock.GetUtcNow(), CancellationToken.None);

        await clinic.TellAsync(TextingClinic.Status("failed", "21610"));

        (await clinic.AlertsAsync()).ShouldBeEmpty();
        (await clinic.Host.Get<Texts>().LatestAsync(TextingClinic.Client, CancellationToken.None))!.Wording.ShouldBe("said by phone");
    }

    [Theory]
    [InlineData("21211", TextsTo.Unreachable, "number-cannot-be-texted")]
    [InlineData("21614", TextsTo.Unreachable, "number-cannot-be-texted")]
    [InlineData("21635", TextsTo.Unreachable, "number-cannot-be-texted")]
    [InlineData("21610", TextsTo.Refused, "opted-out-at-carrier")]
    [InlineData("21612", TextsTo.Welcome, "reply-not-delivered")]
    [InlineData("30034", TextsTo.Welcome, "reply-not-delivered")]
    [InlineData("99999", TextsTo.Welcome, "reply-not-delivered")]
    public async Task A_refusal_tells_of_the_number_or_of_something_else(string code, TextsTo standing, string reason)
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Twilio.AnswerWith(400, $$"""{"code": {{code}}}""");

        await clinic.SayAsync("hello");

        (await StandingAsync(clinic)).ShouldBe(standing);
        var alert = (await clinic.AlertsAsync()).ShouldHaveSingleItem().Alert;
        (alert.Kind, alert.Reason, alert.Phone).ShouldBe((AlertKind.Undelivered, reason, TextingClinic.Client));
    }

    [Theory]
    [InlineData("30005", TextsTo.Unreachable)]
    [InlineData("30006", TextsTo.Unreachable)]
    [InlineData("30003", TextsTo.Welcome)]
    [InlineData("30007", TextsTo.Welcome)]
    [InlineData("30008", TextsTo.Welcome)]
    [InlineData("30011", TextsTo.Welcome)]
    [InlineData("", TextsTo.Welcome)]
    [InlineData("300060000", TextsTo.Welcome)]
    public async Task So_does_a_status(string code, TextsTo standing)
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        await clinic.SayAsync("hello");

        await clinic.TellAsync(TextingClinic.Status("undelivered", code));
        await clinic.TellAsync(TextingClinic.Status("undelivered", code));

        (await StandingAsync(clinic)).ShouldBe(standing);
    }

    [Fact]
    public async Task A_phone_that_is_off_for_more_than_a_day_counts_as_gone_until_a_text_arrives()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        await clinic.SayAsync("hello");
        await clinic.TellAsync(TextingClinic.Status("undelivered", "30003"));

        clinic.Host.Clock.Advance(TimeSpan.FromHours(25));
        await clinic.TellAsync(TextingClinic.Status("undelivered", "30003"));
        (await StandingAsync(clinic)).ShouldBe(TextsTo.Unreachable);
        await clinic.TellAsync(TextingClinic.Status("delivered", ""));

        (await StandingAsync(clinic)).ShouldBe(TextsTo.Welcome);
    }

    [Fact]
    public async Task A_status_of_a_text_that_nobody_here_knows_marks_nothing()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;

        await clinic.TellAsync(TextingClinic.Status("undelivered", "30006"));
        await clinic.TellAsync(TextingClinic.Status("delivered", ""));

        (await StandingAsync(clinic)).ShouldBe(TextsTo.Welcome);
    }

    private static async Task<TextsTo> StandingAsync(TextingClinic clinic)
    {
        var texts = clinic.Host.Get<Texts>();
        return await texts.AreRefusedAsync(TextingClinic.Client, CancellationToken.None) ? TextsTo.Refused
            : await texts.IsOutOfReachAsync(TextingClinic.Client, CancellationToken.None) ? TextsTo.Unreachable
            : TextsTo.Welcome;
    }

    /// <summary>What a number's standing comes to for texts that nobody asked for.</summary>
    public enum TextsTo
    {
        Welcome,
        Refused,
        Unreachable,
    }
}
