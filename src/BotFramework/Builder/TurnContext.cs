using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSend;
    private readonly List<UpdateActivityHandler> _onUpdate;
    private readonly List<DeleteActivityHandler> _onDelete;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
        _onSend = [];
        _onUpdate = [];
        _onDelete = [];
    }

    /// <summary>The same turn seen with another activity: state and handlers are shared with the original.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        var original = turnContext as TurnContext;
        BufferedReplyActivities = original?.BufferedReplyActivities ?? [];
        _onSend = original?._onSend ?? [];
        _onUpdate = original?._onUpdate ?? [];
        _onDelete = original?._onDelete ?? [];
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (value == null)
            {
                TurnState.Remove(LocaleKey);
                return;
            }

            TurnState.Set(LocaleKey, value);
        }
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>What was sent while the caller waits for all replies at once (delivery mode expectReplies).</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Register(_onSend, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Register(_onUpdate, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Register(_onDelete, handler);

    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = null,
        CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity(ActivityTypes.Message)
        {
            Text = textReplyToSend,
            Speak = string.IsNullOrEmpty(speak) ? null : speak,
            InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
        };
        return await SendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            addressed.Add(((Activity)activity).ApplyConversationReference(reference));
        }

        return SendThroughAsync(0, addressed, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        BotAssert.ActivityNotNull(activity);
        var addressed = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThroughAsync(0, addressed, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughAsync(0, reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughAsync(0, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            TurnState.Dispose();
        }

        _disposed = true;
    }

    private Task<ResourceResponse[]> SendThroughAsync(int index, List<Activity> activities, CancellationToken cancellationToken) =>
        index < _onSend.Count
            ? _onSend[index](this, activities, () => SendThroughAsync(index + 1, activities, cancellationToken))
            : DeliverAsync(activities, cancellationToken);

    private Task<ResourceResponse> UpdateThroughAsync(int index, Activity activity, CancellationToken cancellationToken) =>
        index < _onUpdate.Count
            ? _onUpdate[index](this, activity, () => UpdateThroughAsync(index + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteThroughAsync(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        index < _onDelete.Count
            ? _onDelete[index](this, reference, () => DeleteThroughAsync(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return Buffer(activities);
        }

        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < Math.Min(responses?.Length ?? 0, activities.Count); i++)
        {
            activities[i].Id = responses[i]?.Id ?? activities[i].Id;
        }

        NoteResponse(activities);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        BufferedReplyActivities.AddRange(activities);
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            responses[i] = new ResourceResponse();
            if (activities[i].Type == ActivityTypesEx.InvokeResponse)
            {
                TurnState.Set(BotAdapter.InvokeResponseKey, activities[i]);
            }
        }

        NoteResponse(activities);
        return responses;
    }

    private void NoteResponse(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            Responded |= activity.Type != ActivityTypes.Trace;
        }
    }

    private TurnContext Register<T>(List<T> handlers, T handler)
        where T : Delegate
    {
        ThrowIfDisposed();
        handlers.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
