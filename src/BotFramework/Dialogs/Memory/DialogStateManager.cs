namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>
/// A view by path over what a turn can see: "turn.x", "this.x" (the active dialog), "dialog.x" or "$x" (the component it runs in, or
/// itself), "conversation.x" and "user.x" (the states that the turn carries). Lists are "x[0]", names with dots "x['a.b']".
/// </summary>
public class DialogStateManager
{
    private readonly DialogContext _dc;

    public DialogStateManager(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        _dc = dc;
    }

    /// <summary>The value, or the default when there is none at the path.</summary>
    public T GetValue<T>(string pathExpression, Func<T> defaultValue = null) =>
        TryGetValue<T>(pathExpression, out var value) ? value : defaultValue == null ? default : defaultValue();

    public bool TryGetValue<T>(string path, out T value)
    {
        value = default;
        var steps = MemoryPath.Read(path);
        object found = MemoryScopes.Find(_dc, steps[0]);
        foreach (var step in steps.Skip(1))
        {
            found = MemoryValue.Get(found, step);
        }

        return found != null && MemoryValue.TryConvert(found, out value);
    }

    /// <summary>Sets the value; what is missing on the way to it is made.</summary>
    public void SetValue(string path, object value)
    {
        var (owner, last) = OwnerOf(path, make: true);
        MemoryValue.Set(owner, last, value);
    }

    public void RemoveValue(string path)
    {
        var (owner, last) = OwnerOf(path, make: false);
        if (owner != null)
        {
            MemoryValue.Remove(owner, last);
        }
    }

    private (object Owner, string Last) OwnerOf(string path, bool make)
    {
        var steps = MemoryPath.Read(path);
        if (steps.Count < 2)
        {
            throw new ArgumentException($"'{path}' names a whole scope; name a value in it.", nameof(path));
        }

        object owner = MemoryScopes.Find(_dc, steps[0]) ?? (make ? throw new InvalidOperationException($"There is no '{steps[0]}' in this turn.") : null);
        foreach (var step in steps.Skip(1).Take(steps.Count - 2))
        {
            owner = MemoryValue.Get(owner, step) ?? (make ? MemoryValue.Set(owner, step, new Dictionary<string, object>()) : null);
        }

        return (owner, steps[^1]);
    }
}
