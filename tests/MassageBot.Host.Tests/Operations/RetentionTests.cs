using System.Net;
using MassageBot.Core.Booking;
using MassageBot.Host.Channels.WebChat;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Operations;

public sealed class RetentionTests : IDisposable
{
    private const string Canary = "quetzalmarmalade";

    private readonly ClinicHost _clinic = new();
    private readonly RehearsalCalendar _calendar = new();

    public RetentionTests() => _clinic.With(services => services.AddSingleton<IScheduler>(_calendar).AddSingleton<Chance>(() => 0.5));

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task An_abandoned_conversation_is_gone_from_the_disk_to_the_last_byte()
    {
        for (var i = 0; i < 60; i++)
        {
            var visitor = await Visitor.EnterAsync(_clinic);
            await visitor.SayAsync(string.Concat(Enumerable.Repeat($"{Canary} {i} ", i * 20)));
            await visitor.SayAsync($"and {Canary} again");
        }

        Bytes().ShouldContain(Canary);
        var stays = await AfterAsync(TimeSpan.FromDays(31), () => Visitor.EnterAsync(_clinic));

        Bytes().ShouldNotContain(Canary);
        (await FindAsync(stays)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_conversation_within_its_time_stays_whole()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync(Canary);

        await AfterAsync(TimeSpan.FromDays(29));

        (await LinesAsync(visitor)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_ends_for_its_client_and_begins_afresh()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("hello");
        await AfterAsync(TimeSpan.FromDays(31));
        Renew(visitor);

        var reading = await visitor.Http.GetAsync(visitor.Activities);
        var starting = await visitor.Http.PostAsync("/v3/directline/conversations", null);
        await _clinic.TurnsAsync(visitor.Conversation);

        reading.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        starting.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting]);
    }

    [Fact]
    public async Task An_open_alert_keeps_itself_and_its_conversation_until_it_is_handled()
    {
        var alert = OperationsClinic.HandOff();
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Alerts.Add(alert);
            return Task.CompletedTask;
        };
        await visitor.SayAsync(Canary);
        await AfterAsync(TimeSpan.FromDays(400));
        var open = await _clinic.Get<IAlerts>().CountOpenAsync(CancellationToken.None);
        var kept = await FindAsync(visitor);

        await _clinic.Get<IAlerts>().HandleAsync(alert.Id, _clinic.Clock.GetUtcNow(), CancellationToken.None);
        await AfterAsync(TimeSpan.FromDays(91));

        open.ShouldBe(1);
        kept.ShouldNotBeNull();
        (await FindAsync(visitor)).ShouldBeNull();
        Bytes().ShouldNotContain(alert.Phone!.TrimStart('+'));
    }

    [Fact]
    public async Task An_unsettled_booking_keeps_its_conversation()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await ConfirmAsync(visitor);

        await _clinic.Get<IRetention>().DeleteAsync(new RetentionCutoffs { Abandoned = Later, Transcripts = Later, Intents = Later }, CancellationToken.None);

        (await FindAsync(visitor)).ShouldNotBeNull();
        Bytes().ShouldContain("15550100170");
    }

    [Fact]
    public async Task Of_a_settled_booking_the_phone_goes_after_two_weeks_and_the_conversation_after_three_months()
    {
        _calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var visitor = await Visitor.EnterAsync(_clinic);
        await ConfirmAsync(visitor);

        await AfterAsync(TimeSpan.FromDays(15));
        var phoneKept = Bytes().Contains("15550100170", StringComparison.Ordinal);
        await AfterAsync(TimeSpan.FromDays(70));
        var kept = await FindAsync(visitor);
        await AfterAsync(TimeSpan.FromDays(6));

        phoneKept.ShouldBeFalse();
        kept.ShouldNotBeNull();
        (await FindAsync(visitor)).ShouldBeNull();
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(8, 2)]
    public async Task A_receipt_is_kept_for_as_long_as_a_message_may_come_again(int days, int turns)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("hello", "key-1");
        var greeted = _clinic.Bot.Turns - 1;
        await AfterAsync(TimeSpan.FromDays(days));
        Renew(visitor);

        await visitor.SayAsync("hello", "key-1");

        (_clinic.Bot.Turns - greeted).ShouldBe(turns);
    }

    [Fact]
    public async Task A_conversation_that_goes_on_keeps_only_its_younger_part()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync(Canary);
        for (var month = 0; month < 4; month++)
        {
            await AfterAsync(TimeSpan.FromDays(28));
            Renew(visitor);
            await visitor.SayAsync($"month {month}");
        }

        var lines = await LinesAsync(visitor);

        lines.Count.ShouldBe(8);
        lines.ShouldAllBe(line => !line.Json.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_kept_for_ever_has_to_be_said_in_words()
    {
        _clinic.With("Retention:Abandoned", "forever").With("Retention:Transcripts", "forever");
        var visitor = await Visitor.EnterAsync(_clinic);

        await AfterAsync(TimeSpan.FromDays(4000));

        (await FindAsync(visitor)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Abandoned", "00:00:00")]
    [InlineData("Transcripts", "-1.00:00:00")]
    [InlineData("Receipts", "12:00:00")]
    [InlineData("Alerts", "0")]
    [InlineData("Alerts", "none")]
    [InlineData("Parked", "")]
    public void Nothing_but_the_word_means_for_ever(string setting, string value)
    {
        using var clinic = new ClinicHost().With($"Retention:{setting}", value);

        Should.Throw<Exception>(() => clinic.CreateClient()).Message.ShouldContain($"Retention:{setting}");
    }

    private DateTimeOffset Later => _clinic.Clock.GetUtcNow().AddDays(1);

    private Task AfterAsync(TimeSpan time) => AfterAsync(time, () => Task.FromResult(0));

    private async Task<T> AfterAsync<T>(TimeSpan time, Func<Task<T>> meanwhile)
    {
        await _clinic.RunDueJobsAsync();
        _clinic.Clock.Advance(time);
        var result = await meanwhile();
        await _clinic.RunDueJobsAsync();
        return result;
    }

    private async Task ConfirmAsync(Visitor visitor)
    {
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Intents.Add(RehearsalCalendar.Wish(_clinic.Clock.GetUtcNow()));
            return Task.CompletedTask;
        };
        await visitor.SayAsync("yes");
        await _clinic.RunDueJobsAsync();
        await _clinic.TurnsAsync(visitor.Conversation);
    }

    /// <summary>A token for today: the client has kept its own fresh all the time.</summary>
    private void Renew(Visitor visitor) => visitor.Use(_clinic.Get<DirectLineTokens>().Sign(new DirectLineToken(
        TokenUse.Conversation, visitor.Conversation, visitor.UserId, _clinic.Clock.GetUtcNow().AddMinutes(30), [], Started: false)));

    private Task<ConversationFacts?> FindAsync(Visitor visitor) => _clinic.Get<IConversations>().FindAsync(visitor.Conversation, CancellationToken.None);

    private Task<IReadOnlyList<LoggedActivity>> LinesAsync(Visitor visitor) =>
        _clinic.Get<IConversationLog>().ReadAsync(visitor.Conversation, 0, 100, CancellationToken.None);

    /// <summary>All that stands in the bot's files, deleted or not.</summary>
    private string Bytes() => string.Concat(Directory.GetFiles(Path.Combine(_clinic.Folder, "bot"), "bot.db*").Select(OperationsClinic.Bytes));
}
