using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public sealed class TelemetryTests
{
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task A_waterfall_tells_its_start_each_step_and_its_end()
    {
        var stage = new Stage(new WaterfallDialog("w", [First, (step, ct) => step.EndDialogAsync(null, ct)]));
        stage.Dialogs.TelemetryClient = _recorder;

        await stage.BeginAsync("w");
        await stage.SayAsync("on");

        _recorder.Events.Select(entry => entry.Name).ShouldBe(["WaterfallStart", "WaterfallStep", "WaterfallStep", "WaterfallComplete"]);
        _recorder.Events.ShouldAllBe(entry => entry.Facts["DialogId"] == "w" && entry.Facts["InstanceId"] == _recorder.Events[0].Facts["InstanceId"]);
        _recorder.Events.Select(entry => entry.Facts.TryGetValue("StepName", out var step) ? step : null).ShouldBe([null, "First", "Step2of2", null]);
    }

    [Fact]
    public async Task A_cancelled_waterfall_tells_the_step_it_was_left_at()
    {
        var stage = new Stage(new WaterfallDialog("w", [First, First]));
        stage.Dialogs.TelemetryClient = _recorder;
        await stage.BeginAsync("w");

        await stage.TurnAsync(dc => dc.CancelAllDialogsAsync());

        var last = _recorder.Events[^1];
        (last.Name, last.Facts["StepName"], last.Facts["DialogId"]).ShouldBe(("WaterfallCancel", "First", "w"));
    }

    [Fact]
    public async Task A_replaced_waterfall_tells_neither_an_end_nor_a_cancellation()
    {
        var stage = new Stage(new WaterfallDialog("w", [First]), new WaterfallDialog("other", [First]));
        stage.Dialogs.TelemetryClient = _recorder;
        await stage.BeginAsync("w");

        await stage.TurnAsync(dc => dc.ReplaceDialogAsync("other"));

        _recorder.Events.Select(entry => $"{entry.Name} {entry.Facts["DialogId"]}")
            .ShouldBe(["WaterfallStart w", "WaterfallStep w", "WaterfallStart other", "WaterfallStep other"]);
    }

#if !OFFICIAL_BOT_SDK
    [Fact]
    public async Task The_views_of_dialogs_are_told_as_pages()
    {
        var stage = new Stage(new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [First])));
        stage.Dialogs.TelemetryClient = _recorder;

        await stage.BeginAsync("c");

        _recorder.Pages.ShouldBe(["w", "c"]);
    }

    [Fact]
    public async Task A_client_that_knows_no_pages_is_told_views_as_traces()
    {
        var client = new Traces();
        var stage = new Stage(new WaterfallDialog("w", [First]));
        stage.Dialogs.TelemetryClient = client;

        await stage.BeginAsync("w");

        client.Messages.ShouldHaveSingleItem().ShouldContain("w");
    }
#endif

    [Fact]
    public void A_component_hands_its_client_on_to_its_dialogs_and_takes_none_for_null()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w"));

        component.TelemetryClient = _recorder;
        component.AddDialog(new WaterfallDialog("later"));

        component.FindDialog("w").TelemetryClient.ShouldBeSameAs(_recorder);
        component.FindDialog("later").TelemetryClient.ShouldBeSameAs(_recorder);
        component.TelemetryClient = null;
        component.TelemetryClient.ShouldBeOfType<NullBotTelemetryClient>();
        component.FindDialog("w").TelemetryClient.ShouldBeOfType<NullBotTelemetryClient>();
    }

    [Fact]
    public async Task A_turn_with_a_client_lends_it_to_the_dialog_that_is_run()
    {
        var state = new ConversationState(new MemoryStorage());
        var dialog = new WaterfallDialog("w", [First]);

        await new TestAdapter().SendTextToBotAsync(
            "hi",
            (turn, ct) =>
            {
                turn.TurnState.Add<IBotTelemetryClient>(_recorder);
                return dialog.RunAsync(turn, state.CreateProperty<DialogState>("d"), ct);
            },
            default);

        dialog.TelemetryClient.ShouldBeSameAs(_recorder);
        _recorder.Events.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_change_of_version_that_nobody_handles_is_told()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [First, First, First]));
        var stage = new Stage(component);
        stage.Dialogs.TelemetryClient = _recorder;
        await stage.BeginAsync("c");

        component.AddDialog(new WaterfallDialog("new", [First]));
        await stage.SayAsync("on");

        _recorder.Messages.ShouldHaveSingleItem().ShouldContain("versionChanged");
    }

    private static Task<DialogTurnResult> First(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);

    private class Traces : IBotTelemetryClient
    {
        public List<(string Name, IDictionary<string, string> Facts)> Events { get; } = [];

        public List<string> Messages { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Events.Add((eventName, properties ?? new Dictionary<string, string>()));

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => Messages.Add(message);

        public void TrackAvailability(
            string name,
            DateTimeOffset timeStamp,
            TimeSpan duration,
            string runLocation,
            bool success,
            string? message = null,
            IDictionary<string, string>? properties = null,
            IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackDependency(
            string dependencyTypeName,
            string target,
            string dependencyName,
            string data,
            DateTimeOffset startTime,
            TimeSpan duration,
            string resultCode,
            bool success)
        {
        }

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void Flush()
        {
        }
    }

    private sealed class Recorder : Traces, IBotPageViewTelemetryClient
    {
        public List<string> Pages { get; } = [];

        public void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Pages.Add(dialogName);
    }
}
