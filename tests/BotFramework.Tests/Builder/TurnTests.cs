using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace BotFramework.Tests.Builder;

public sealed class TurnTests
{
    private readonly TestAdapter _adapter = new("sms");

    [Fact]
    public async Task Middleware_runs_in_the_order_it_was_added_and_leaves_in_reverse()
    {
        var steps = new List<string>();
        _adapter.Use(new Noting("first", steps)).Use(new Noting("second", steps));

        await _adapter.SendTextToBotAsync("hi", (_, _) => Note(steps, "bot"), default);

        steps.ShouldBe(["first in", "second in", "bot", "second out", "first out"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        var steps = new List<string>();
        _adapter.Use(new Stopping());

        await _adapter.SendTextToBotAsync("hi", (_, _) => Note(steps, "bot"), default);

        steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failing_turn_is_handed_to_the_error_handler()
    {
        Exception? seen = null;
        _adapter.OnTurnError = (_, failure) =>
        {
            seen = failure;
            return Task.CompletedTask;
        };

        await _adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("broken"), default);

        seen.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task Without_an_error_handler_the_caller_gets_the_failure() =>
        await Should.ThrowAsync<InvalidOperationException>(
            () => _adapter.SendTextToBotAsync("hi", (_, _) => throw new InvalidOperationException("broken"), default));

    [Fact]
    public async Task A_trace_is_no_answer()
    {
        var responded = true;

        await _adapter.SendTextToBotAsync(
            "hi",
            async (turn, ct) =>
            {
                await turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("note"), ct);
                responded = turn.Responded;
            },
            default);

        responded.ShouldBeFalse();
    }

    [Fact]
    public async Task Replies_are_addressed_to_the_sender()
    {
        await _adapter.SendTextToBotAsync("hi", (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct), default);

        var reply = _adapter.GetNextReply();
        reply.Recipient.Id.ShouldBe("user1");
        reply.Conversation.Id.ShouldBe("Conversation1");
        reply.ReplyToId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_blank_text_cannot_be_sent() =>
        await Should.ThrowAsync<ArgumentNullException>(
            () => _adapter.SendTextToBotAsync("hi", (turn, ct) => turn.SendActivityAsync(" ", cancellationToken: ct), default));

    [Fact]
    public async Task Handlers_see_and_may_change_what_is_sent()
    {
        await _adapter.SendTextToBotAsync(
            "hi",
            (turn, ct) =>
            {
                turn.OnSendActivities((_, activities, send) =>
                {
                    activities.ForEach(activity => activity.Text = activity.Text.ToUpperInvariant());
                    return send();
                });
                return turn.SendActivityAsync("hello", cancellationToken: ct);
            },
            default);

        _adapter.GetNextReply().AsMessageActivity().Text.ShouldBe("HELLO");
    }

    [Fact]
    public async Task Replies_wait_for_the_end_of_the_turn_when_the_caller_expects_them_together()
    {
        var activity = _adapter.MakeActivity("hi");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        List<Activity> buffered = [];

        await _adapter.ProcessActivityAsync(
            activity,
            async (turn, ct) =>
            {
                await turn.SendActivityAsync("hello", cancellationToken: ct);
                buffered = ((TurnContext)turn).BufferedReplyActivities;
            },
            default);

        buffered.Single().Text.ShouldBe("hello");
        _adapter.GetNextReply().ShouldBeNull();
    }

    [Fact]
    public async Task The_turn_speaks_the_senders_language()
    {
        var activity = _adapter.MakeActivity("hola");
        activity.Locale = "es-MX";
        var culture = string.Empty;

        await _adapter.ProcessActivityAsync(
            activity,
            (_, _) =>
            {
                culture = CultureInfo.CurrentCulture.Name;
                return Task.CompletedTask;
            },
            default);

        culture.ShouldBe("es-MX");
    }

    [Fact]
    public async Task An_unknown_language_changes_nothing()
    {
        var activity = _adapter.MakeActivity("hi");
        activity.Locale = "no such language!";
        var ran = false;

        await _adapter.ProcessActivityAsync(
            activity,
            (_, _) =>
            {
                ran = true;
                return Task.CompletedTask;
            },
            default);

        ran.ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_nobody_answers_shows_typing_only_while_it_lasts()
    {
        _adapter.Use(new ShowTypingMiddleware(delay: 0, period: 60_000));

        await _adapter.SendTextToBotAsync(
            "hi",
            async (turn, ct) =>
            {
                await Task.Delay(50, ct);
                await turn.SendActivityAsync("done", cancellationToken: ct);
            },
            default);

        _adapter.GetNextReply().Type.ShouldBe(ActivityTypes.Typing);
        _adapter.GetNextReply().AsMessageActivity().Text.ShouldBe("done");
    }

    [Fact]
    public async Task A_transcript_holds_both_sides()
    {
        var store = new MemoryTranscriptStore();
        _adapter.Use(new TranscriptLoggerMiddleware(store));

        await _adapter.SendTextToBotAsync("hi", (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct), default);

        var page = await store.GetTranscriptActivitiesAsync("sms", "Conversation1");
        page.Items.Select(activity => activity.AsMessageActivity().Text).ShouldBe(["hi", "hello"]);
    }

    [Fact]
    public void What_a_turn_kept_is_disposed_with_it_save_connectors_that_others_may_use()
    {
        var connector = new Passing();
        var kept = new MemoryStream();
        var state = new TurnContextStateCollection { { "kept", kept } };
        state.Add<IConnectorClient>(connector);

        state.Dispose();

        kept.CanRead.ShouldBeFalse();
        connector.Disposed.ShouldBeFalse();
    }

    private static Task Note(List<string> steps, string step)
    {
        steps.Add(step);
        return Task.CompletedTask;
    }

    private sealed class Noting(string name, List<string> steps) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            steps.Add($"{name} in");
            await next(cancellationToken);
            steps.Add($"{name} out");
        }
    }

    private sealed class Stopping : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }

    private sealed class Passing : IConnectorClient
    {
        public bool Disposed { get; private set; }

        public Uri BaseUri { get; set; } = new("https://channel.test");

        public JsonSerializerSettings SerializationSettings => throw new NotSupportedException();

        public JsonSerializerSettings DeserializationSettings => throw new NotSupportedException();

        public ServiceClientCredentials Credentials => throw new NotSupportedException();

        public IAttachments Attachments => throw new NotSupportedException();

        public IConversations Conversations => throw new NotSupportedException();

        public void Dispose() => Disposed = true;
    }
}
