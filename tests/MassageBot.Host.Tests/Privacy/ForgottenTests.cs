using System.Text.RegularExpressions;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>The bot itself with its own calendar: who wants to be forgotten stands in no table and in no file any more.</summary>
public sealed partial class ForgottenTests
{
    private const string Name = "Quillonia";
    private const string Digits = "5550100172";
    private const string Words = "quetzalmarmalade";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["service"] = "swedish",
        ["minutes"] = "60",
        ["day"] = "tuesday at 3 pm",
        ["time"] = "3 pm",
        ["slot"] = "1",
        ["any_red_flags"] = "6",
        ["name"] = Name,
        ["phone"] = "555-010-0172",
        ["confirm"] = "yes",
    };

    [Theory]
    [EveryStore]
    public async Task After_it_no_table_of_either_store_holds_the_name_the_number_or_the_words(string store)
    {
        using var clinic = await OpenAsync(store);
        var visitor = await Visitor.EnterAsync(clinic);
        var code = await BookAsync(visitor);
        await visitor.SayAsync($"{Words} blorp zibble");
        (await StoredBytes.OfAsync(clinic)).ShouldContain(Digits);

        var other = await Visitor.EnterAsync(clinic);
        await other.HearAsync("forget me");
        await other.HearAsync(code);
        var said = await other.HearAsync("yes");

        said.ShouldContain("deleted");
        var left = await StoredBytes.OfAsync(clinic);
        left.ShouldNotContain(Name, Case.Insensitive);
        left.ShouldNotContain(Digits);
        left.ShouldNotContain(Words, Case.Insensitive);
    }

    [Theory]
    [EveryStore]
    public async Task A_booking_leaves_a_client_with_consents_wording_and_channel(string store)
    {
        using var clinic = await OpenAsync(store);
        var visitor = await Visitor.EnterAsync(clinic);
        await BookAsync(visitor);

        var client = (await clinic.Get<IClients>().FindAsync("+1" + Digits, Name, CancellationToken.None)).ShouldHaveSingleItem();

        (client.FirstName, client.NumberIsProven, client.VisitIds.Length).ShouldBe((Name, false, 1));
        (await clinic.Get<IClients>().OfVisitAsync(client.VisitIds[0], CancellationToken.None))!.Id.ShouldBe(client.Id);
        client.Consents.ShouldAllBe(consent => consent.Channel == "webchat" && consent.Wording.Length > 0);
        client.Allows(ConsentKind.Policy).ShouldBe(true);
    }

    [Theory]
    [EveryStore]
    public async Task A_chat_alone_goes_without_a_code_and_goes_on(string store)
    {
        using var clinic = await OpenAsync(store);
        var visitor = await Visitor.EnterAsync(clinic);
        await visitor.SayAsync($"{Words} blorp zibble");

        await visitor.HearAsync("forget me");
        await visitor.HearAsync("just this chat");
        await visitor.HearAsync("yes");
        var next = await visitor.HearAsync("what are your hours?");

        (await StoredBytes.OfAsync(clinic)).ShouldNotContain(Words, Case.Insensitive);
        next.ShouldContain("open");
    }

    [Fact]
    public async Task It_is_not_claimed_before_the_calendar_has_done_it_and_done_once_it_answers()
    {
        var calendar = new RehearsalCalendar();
        calendar.Contacts.Enqueue(new ContactAnswer.Unknown(null));
        using var clinic = new ClinicHost().With(services => services.AddSingleton<IScheduler>(calendar));
        var visitor = await ForgetAsync(clinic, new Erasure { Phone = "+1" + Digits, FirstName = Name });

        await clinic.RunDueJobsAsync();
        await clinic.TurnsAsync(visitor.Conversation);
        clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.Delayed>();
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        await clinic.RunDueJobsAsync();
        await clinic.TurnsAsync(visitor.Conversation);

        clinic.Bot.Outcomes.Last().ShouldBe(new BookingOutcome.Forgotten { IntentId = clinic.Bot.Outcomes.Last().IntentId, ElsewhereByHand = false });
        (await StoredBytes.OfAsync(clinic)).ShouldNotContain(Name);
    }

    [Theory]
    [EveryStore]
    public async Task Where_the_calendar_lets_nobody_delete_staff_are_asked_and_named_whom_only_until_it_is_done(string store)
    {
        var calendar = new RehearsalCalendar();
        calendar.Contacts.Enqueue(new ContactAnswer.ByHand());
        using var clinic = (await ClinicHost.OnAsync(store)).With(services => services.AddSingleton<IScheduler>(calendar));
        var visitor = await ForgetAsync(clinic, new Erasure { Phone = "+1" + Digits, FirstName = Name });

        await clinic.RunDueJobsAsync();
        await clinic.TurnsAsync(visitor.Conversation);
        var alerts = clinic.Get<IAlerts>();
        var asked = (await alerts.OpenAsync(10, CancellationToken.None)).ShouldHaveSingleItem().Alert;
        await alerts.HandleAsync(asked.Id, clinic.Clock.GetUtcNow(), CancellationToken.None);

        (asked.Reason, asked.FirstName).ShouldBe(("erase-outside", Name));
        clinic.Bot.Outcomes.ShouldHaveSingleItem().ShouldBeOfType<BookingOutcome.Forgotten>().ElsewhereByHand.ShouldBeTrue();
        (await StoredBytes.OfAsync(clinic)).ShouldNotContain(Name);
    }

    [Theory]
    [EveryStore]
    public async Task Who_wants_no_texts_and_is_forgotten_is_remembered_as_a_hash(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        var host = shop.Open();
        var records = host.Get<IClientRecords>();
        var client = new Client
        {
            Id = Guid.NewGuid(),
            Phone = "+1" + Digits,
            FirstName = Name,
            Language = Core.Wording.Language.English,
            NumberIsProven = true,
            Consents = [new ConsentRecord { Kind = ConsentKind.Texts, Given = false, Wording = "w", Channel = "sms", At = NodaTime.Instant.FromDateTimeOffset(Said.Now) }],
        };
        await records.WriteAsync(new ClientNews(client, "v1", "c1", Said.Now), CancellationToken.None);
        await records.WriteAsync(new ClientNews(client, "v1", "c1", Said.Now), CancellationToken.None);

        await records.EraseAsync(new ErasureWork(new Erasure { Phone = client.Phone, FirstName = Name }, "c2", phone => $"hash of {phone.Length}", Said.Now), CancellationToken.None);

        (await records.FindAsync(client.Phone, Name, CancellationToken.None)).ShouldBeEmpty();
        (await records.OfVisitAsync("v1", CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [EveryStore]
    public async Task Guesses_are_counted_over_restarts_until_their_time_is_over(string store)
    {
        await using var shop = await TestStore.NewAsync(store);
        GuessCount[] counts = [new("a", 2), new("b", 9)];
        var day = TimeSpan.FromHours(24);
        var first = shop.Open().Get<IGuessCounts>();
        (await first.AddAsync(counts, Said.Now, day, CancellationToken.None)).ShouldBeTrue();
        (await first.AddAsync(counts, Said.Now, day, CancellationToken.None)).ShouldBeTrue();
        await shop.CloseAsync();

        var second = shop.Open().Get<IGuessCounts>();
        (await second.AddAsync(counts, Said.Now, day, CancellationToken.None)).ShouldBeFalse();
        (await second.AddAsync([counts[1]], Said.Now, day, CancellationToken.None)).ShouldBeTrue();
        await second.TakeBackAsync([counts[0]], CancellationToken.None);
        (await second.AddAsync(counts, Said.Now, day, CancellationToken.None)).ShouldBeTrue();
        (await second.AddAsync(counts, Said.Now + day, day, CancellationToken.None)).ShouldBeTrue();
    }

    private static async Task<ClinicHost> OpenAsync(string store) => (await ClinicHost.OnAsync(store)).With(services =>
        services.Remove(services.Last(known => known.ServiceType == typeof(IBot))));

    private static async Task<Visitor> ForgetAsync(ClinicHost clinic, Erasure erasure)
    {
        var visitor = await Visitor.EnterAsync(clinic);
        clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Intents.Add(new BookingIntent.Forget { Id = Guid.NewGuid(), MadeAt = NodaTime.Instant.FromDateTimeOffset(clinic.Clock.GetUtcNow()), Erasure = erasure });
            return Task.CompletedTask;
        };
        await visitor.SayAsync("yes");
        return visitor;
    }

    /// <summary>Books a visit with a word about health, and gives its code.</summary>
    private static async Task<string> BookAsync(Visitor visitor)
    {
        var said = await visitor.HearAsync("book a swedish massage for 60 minutes on tuesday at 3 pm");
        for (var n = 0; n < 12 && await visitor.AskedAsync() is { } asking; n++)
        {
            said = await visitor.HearAsync(Answers[asking]);
        }

        return Code().Match(said).Value;
    }

    [GeneratedRegex(@"\b[ACDEFGHJKMNPQRTVWXYZ2345679]{6}\b")]
    private static partial Regex Code();
}
