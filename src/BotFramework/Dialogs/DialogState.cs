using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog stack as it is stored; the active dialog is the first.</summary>
public class DialogState : IFingerprinted, ICopied
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; } = [];

    void IFingerprinted.AddTo(ref Fingerprint print) => print.Add(DialogStack);

    object ICopied.TryCopy(StateCopy copy) =>
        GetType() == typeof(DialogState) && DialogStack != null && copy.OfList(DialogStack) is { } stack ? new DialogState(stack) : null;
}

/// <summary>One dialog on the stack, and what it keeps between turns.</summary>
public class DialogInstance : IFingerprinted, ICopied
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Unused by dialogs of this library; kept for state that carries it.</summary>
    [JsonProperty("stackIndex", NullValueHandling = NullValueHandling.Ignore)]
    public int? StackIndex { get; set; }

    /// <summary>The container's version when it was last run.</summary>
    [JsonProperty("version", NullValueHandling = NullValueHandling.Ignore)]
    public string Version { get; set; }

    void IFingerprinted.AddTo(ref Fingerprint print)
    {
        print.Add(Id);
        print.Add(State);
        print.Add(StackIndex);
        print.Add(Version);
    }

    object ICopied.TryCopy(StateCopy copy) => GetType() == typeof(DialogInstance) && StateCopy.IsPlain(State)
        ? new DialogInstance { Id = Id, State = copy.OfBag(State), StackIndex = StackIndex, Version = Version }
        : null;
}
