using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads a dialog's own state whatever the storage made of it: the live object, a typed copy, or plain JSON from a storage that keeps
/// no type names. What was plain JSON is put back typed, so that later changes to it are kept.
/// </summary>
internal static class StoredValue
{
    public static T Get<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var stored) || stored == null)
        {
            return null;
        }

        if (stored is T typed)
        {
            return typed;
        }

        typed = ((JToken)stored).ToObject<T>();
        state[key] = typed;
        return typed;
    }

    /// <summary>The dictionary under the key, made when it is missing.</summary>
    public static IDictionary<string, object> GetValues(IDictionary<string, object> state, string key)
    {
        switch (state.TryGetValue(key, out var stored) ? stored : null)
        {
            case IDictionary<string, object> values:
                return values;
            case JObject json:
                var typed = json.ToObject<Dictionary<string, object>>();
                state[key] = typed;
                return typed;
            default:
                var empty = new Dictionary<string, object>();
                state[key] = empty;
                return empty;
        }
    }

    /// <summary>A number; JSON hands an int back as a long.</summary>
    public static int GetNumber(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var stored) ? Convert.ToInt32(stored, CultureInfo.InvariantCulture) : 0;
}
