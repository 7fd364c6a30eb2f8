using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    public DialogSet()
    {
    }

    public IBotTelemetryClient TelemetryClient
    {
        get => field ?? NullBotTelemetryClient.Instance;
        set
        {
            field = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = field;
            }
        }
    }

    /// <summary>A hash over the versions of all dialogs in the set.</summary>
    public virtual string GetVersion()
    {
        if (_version != null)
        {
            return _version;
        }

        var versions = _dialogs.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"|{entry.Value.GetVersion()}");
        return _version = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(versions))));
    }

    /// <summary>Adds a dialog. Another dialog of the same id is not replaced: the newcomer's id gets a number.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FirstFree(dialog.Id);
        }

        dialog.TelemetryClient = TelemetryClient;
        _dialogs[dialog.Id] = dialog;
        _version = null;
        return this;
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException(
                "DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog, or null when there is none of that id.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FirstFree(string id)
    {
        var number = 2;
        while (_dialogs.ContainsKey($"{id}{number}"))
        {
            number++;
        }

        return $"{id}{number}";
    }
}
