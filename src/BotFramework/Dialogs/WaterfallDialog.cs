using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>Steps run one after another, each with the result of what the one before began.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceIdKey = "instanceId";
    private const string StepIndexKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = actions == null ? [] : [.. actions];
    }

    public override string GetVersion() => $"{Id}:{_steps.Count}";

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object options = null,
        CancellationToken cancellationToken = default)
    {
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token");
        }

        ArgumentNullException.ThrowIfNull(dc);
        var instanceId = Guid.NewGuid().ToString();
        var state = dc.ActiveDialog.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>();
        state[InstanceIdKey] = instanceId;
        if (Track("WaterfallStart", instanceId, null) is { } facts)
        {
            DialogView.Track(TelemetryClient, Id, facts);
        }

        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, StoredValue.GetNumber(dc.ActiveDialog.State, StepIndexKey) + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            var step = StepName(StoredValue.GetNumber(instance.State, StepIndexKey));
            Track("WaterfallCancel", instance.State[InstanceIdKey] as string, step);
        }
        else if (reason == DialogReason.EndCalled)
        {
            Track("WaterfallComplete", instance.State[InstanceIdKey] as string, null);
        }

        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Track("WaterfallStep", stepContext.ActiveDialog.State[InstanceIdKey] as string, StepName(stepContext.Index));
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc,
        int index,
        DialogReason reason,
        object result,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndexKey] = index;
        state.TryGetValue(OptionsKey, out var options);
        var step = new WaterfallStepContext(this, dc, options, StoredValue.GetValues(state, ValuesKey), index, reason, result);
        return OnStepAsync(step, cancellationToken);
    }

    // Lambdas have made-up names; a step is better known by its place.
    private string StepName(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : null;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<') ? $"Step{index + 1}of{_steps.Count}" : name;
    }

    // What was told, or null when nobody listens.
    private Dictionary<string, string> Track(string eventName, string instanceId, string step)
    {
        if (ReferenceEquals(TelemetryClient, NullBotTelemetryClient.Instance))
        {
            return null;
        }

        var facts = new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = instanceId };
        if (step != null)
        {
            facts["StepName"] = step;
        }

        TelemetryClient.TrackEvent(eventName, facts);
        return facts;
    }
}
