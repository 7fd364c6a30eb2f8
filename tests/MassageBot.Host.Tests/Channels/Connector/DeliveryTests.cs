using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using MassageBot.Bot.Turn;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>How replies reach their channel.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_reply_names_what_it_answers_and_whom_it_is_for()
    {
        await _clinic.SayAsync("hello", "a/1", "19:c;messageid=2");

        var reply = _clinic.Cloud.Replies.ShouldHaveSingleItem();
        reply.Path.ShouldBe("/connector/v3/conversations/19:c;messageid=2/activities/a%2F1");
        reply.Authorization.ShouldBe("Bearer token-1");
        ((string)reply.Activity["from"]!["id"]!).ShouldBe("28:bot");
        ((string)reply.Activity["recipient"]!["id"]!).ShouldBe("29:user");
        ((string)reply.Activity["replyToId"]!).ShouldBe("a/1");
        ((string)reply.Activity["conversation"]!["tenantId"]!).ShouldBe("t1");
    }

    [Fact]
    public async Task The_bot_signs_in_once_for_many_replies()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(one => _clinic.PostAsync(_clinic.Message("hello", conversation: $"c{one}"))));
        foreach (var one in Enumerable.Range(0, 8))
        {
            await _clinic.Host.TurnsAsync($"msteams|c{one}");
        }

        await _clinic.SettleAsync();

        _clinic.Heard.Count().ShouldBe(8);
        var login = _clinic.Cloud.Logins.ShouldHaveSingleItem();
        login["grant_type"].ShouldBe("client_credentials");
        login["client_id"].ShouldBe(ConnectedClinic.AppId);
        login["client_secret"].ShouldBe("a password of the bot");
        login["scope"].ShouldBe("https://api.botframework.com/.default");
    }

    [Fact]
    public async Task Shortly_before_its_token_runs_out_the_bot_signs_in_again()
    {
        await _clinic.SayAsync("one", "a1");
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(54));
        await _clinic.SayAsync("two", "a2");
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await _clinic.SayAsync("three", "a3");

        _clinic.Cloud.Replies.Select(reply => reply.Authorization).ShouldBe(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
    }

    [Fact]
    public async Task A_token_that_the_channel_does_not_want_is_renewed_once()
    {
        _clinic.Cloud.AnswerWith(401);

        await _clinic.SayAsync("hello");

        _clinic.Cloud.Calls.Select(call => call.Authorization).ShouldBe(["Bearer token-1", "Bearer token-2"]);
        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task A_login_service_in_trouble_costs_time_and_no_reply()
    {
        _clinic.Cloud.LoginStatuses.Enqueue(503);

        await _clinic.SayAsync("hello");
        _clinic.Heard.ShouldBeEmpty();
        await LaterAsync(TimeSpan.FromSeconds(2));

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task A_login_address_may_be_the_token_endpoint_itself()
    {
        _clinic.Host.With("ToChannelFromBotLoginUrl", $"{_clinic.Cloud.Address}/login/oauth2/v2.0/token");

        await _clinic.SayAsync("hello");

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    [InlineData(500)]
    public async Task A_channel_in_trouble_is_tried_again_later(int status)
    {
        _clinic.Cloud.AnswerWith(status, status);

        await _clinic.SayAsync("hello");
        await LaterAsync(TimeSpan.FromSeconds(5));
        await LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Cloud.Calls.Count.ShouldBe(3);
        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task A_channel_that_asks_for_time_gets_it()
    {
        _clinic.Cloud.Answers.Enqueue(http =>
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = "40";
            return Task.CompletedTask;
        });

        await _clinic.SayAsync("hello");
        await LaterAsync(TimeSpan.FromSeconds(39));
        _clinic.Heard.ShouldBeEmpty();
        await LaterAsync(TimeSpan.FromSeconds(2));

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task Replies_of_a_conversation_keep_their_order_whatever_becomes_of_the_first()
    {
        _clinic.Cloud.AnswerWith(503);

        await _clinic.SayAsync("one", "a1");
        await _clinic.SayAsync("two", "a2");
        await _clinic.SayAsync("elsewhere", "a3", "c2");
        await LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Heard.ShouldBe(["1: elsewhere", "1: one", "2: two"]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(307)]
    public async Task A_reply_that_is_refused_is_given_up_and_staff_know(int status)
    {
        _clinic.Cloud.AnswerWith(status, status);

        await _clinic.SayAsync("one", "a1");
        await _clinic.SayAsync("two", "a2");
        await _clinic.SayAsync("three", "a3");

        _clinic.Heard.ShouldBe(["3: three"]);
        (await AlertsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(AlertKind.Undelivered);
    }

    [Fact]
    public async Task An_end_that_stays_unclear_is_tried_four_times_and_then_told_to_staff()
    {
        _clinic.Cloud.AnswerWith(500, 500, 500, 500);

        await _clinic.SayAsync("hello");
        foreach (var _ in Enumerable.Range(0, 6))
        {
            await LaterAsync(TimeSpan.FromMinutes(5));
        }

        _clinic.Cloud.Calls.Count.ShouldBe(4);
        (await AlertsAsync()).ShouldHaveSingleItem().Reason.ShouldBe("reply-not-delivered");
    }

    [Fact]
    public async Task A_channel_that_stays_away_is_given_up_at_last()
    {
        _clinic.Cloud.AnswerWith([.. Enumerable.Repeat(503, 100)]);

        await _clinic.SayAsync("hello");
        foreach (var _ in Enumerable.Range(0, 40))
        {
            await LaterAsync(TimeSpan.FromMinutes(5));
        }

        _clinic.Cloud.Calls.Count.ShouldBe(25);
        (await AlertsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _clinic.Cloud.Answers.Enqueue(http =>
        {
            http.Response.Redirect($"{_clinic.Cloud.Address}/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        await _clinic.SayAsync("hello");

        _clinic.Cloud.CallsElsewhere.ShouldBe(0);
        _clinic.Cloud.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        _clinic.Cloud.Answers.Enqueue(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        await _clinic.SayAsync("hello");
        await LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        _clinic.Cloud.Answers.Enqueue(async http =>
        {
            http.Response.StatusCode = 200;
            for (var sent = 0; sent < 10_000 && !http.RequestAborted.IsCancellationRequested; sent++)
            {
                await http.Response.WriteAsync(new string('x', 10_000));
            }
        });

        await _clinic.SayAsync("one", "a1");
        await _clinic.SayAsync("two", "a2");

        _clinic.Heard.ShouldBe(["2: two"]);
        (await AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_dies_between_delivery_and_settlement_leaves_the_reply_to_be_sent_twice_rather_than_never()
    {
        _clinic.Host.With(services => services.AddSingleton<IOutbox>(provider =>
            new ForgetfulOutbox(ActivatorUtilities.CreateInstance<SqliteOutbox>(provider))));

        await _clinic.SayAsync("hello");
        await LaterAsync(TimeSpan.FromMinutes(1));
        await LaterAsync(TimeSpan.FromMinutes(1));

        _clinic.Heard.ShouldBe(["1: hello", "1: hello"]);
        _clinic.Cloud.Replies.Select(reply => (string)reply.Activity["id"]!).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_outcome_of_a_booking_reaches_the_channel_without_being_asked_for()
    {
        var calendar = new RehearsalCalendar();
        _clinic.Host.With(services => services.AddSingleton<IScheduler>(calendar));
        calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        _clinic.Host.Bot.OnMessage = (_, effects) =>
        {
            effects.Intents.Add(RehearsalCalendar.Wish(_clinic.Host.Clock.GetUtcNow()));
            return Task.CompletedTask;
        };

        await _clinic.SayAsync("yes");
        await _clinic.SettleAsync();

        _clinic.Heard.ShouldBe(["1: yes", "Outcome Booked"]);
        var proactive = _clinic.Cloud.Replies.Last();
        proactive.Path.ShouldBe("/connector/v3/conversations/c1/activities");
        ((string)proactive.Activity["recipient"]!["id"]!).ShouldBe("29:user");
    }

    [Fact]
    public async Task A_held_reply_reaches_the_channel_when_its_time_has_come()
    {
        _clinic.Host.Bot.OnMessage = (_, effects) =>
        {
            effects.Held.Add(new HeldReply(Guid.NewGuid(), TimeSpan.FromSeconds(2), new Reply { Spoken = Spoken.From("booking.booking-it", "I am booking it") }));
            return Task.CompletedTask;
        };

        await _clinic.SayAsync("yes");
        await LaterAsync(TimeSpan.FromSeconds(2));

        _clinic.Heard.ShouldBe(["1: yes", "I am booking it"]);
    }

    [Fact]
    public async Task Replies_to_one_thread_of_Teams_keep_within_its_limits()
    {
        _clinic.Host.Bot.OnMessage = async (turn, _) =>
        {
            foreach (var one in Enumerable.Range(0, 9))
            {
                await turn.SendActivityAsync($"{one}");
            }
        };

        await _clinic.SayAsync("hello");
        var first = _clinic.Heard.Count();
        await LaterAsync(TimeSpan.FromSeconds(1));
        var second = _clinic.Heard.Count();
        await LaterAsync(TimeSpan.FromSeconds(1));

        (first, second, _clinic.Heard.Count()).ShouldBe((7, 8, 10));
    }

    [Fact]
    public async Task Web_chat_has_nothing_to_deliver()
    {
        var visitor = await Visitor.EnterAsync(_clinic.Host);
        await visitor.SayAsync("hello");

        (await _clinic.Host.Get<IOutbox>().DepthAsync(CancellationToken.None)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_reply_that_was_taken_leaves_no_text_in_the_outbox()
    {
        await _clinic.SayAsync("my back hurts");

        var kept = _clinic.Host.Get<BotDatabase>().Read(session =>
            session.Query("SELECT activity FROM outbox", row => row.GetString(0)));
        kept.ShouldHaveSingleItem().ShouldBeEmpty();
    }

    private async Task<ClaimedDelivery> ClaimAsync(IOutbox outbox) =>
        (await outbox.ClaimDueAsync(_clinic.Host.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10, CancellationToken.None)).ShouldHaveSingleItem();

    private async Task LaterAsync(TimeSpan by)
    {
        _clinic.Host.Clock.Advance(by);
        await _clinic.SettleAsync();
    }

    private async Task<IReadOnlyList<Alert>> AlertsAsync() =>
        [.. (await _clinic.Host.Get<IAlerts>().OpenAsync(10, CancellationToken.None)).Select(raised => raised.Alert)];

    /// <summary>Loses its first settlement, as a process does that is killed at that moment.</summary>
    private sealed class ForgetfulOutbox(IOutbox outbox) : IOutbox
    {
        private bool _forgot;

        public Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(DateTimeOffset now, TimeSpan claimFor, int limit, CancellationToken cancellationToken) =>
            outbox.ClaimDueAsync(now, claimFor, limit, cancellationToken);

        public Task<bool> SettleAsync(DeliverySettlement settlement, CancellationToken cancellationToken)
        {
            if (_forgot)
            {
                return outbox.SettleAsync(settlement, cancellationToken);
            }

            _forgot = true;
            return Task.FromResult(false);
        }

        public Task<OutboxDepth> DepthAsync(CancellationToken cancellationToken) => outbox.DepthAsync(cancellationToken);
    }
}
