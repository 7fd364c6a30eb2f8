using System.Collections;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>One step of a path: into a dictionary, a list, JSON, or the property of an object. Names may differ in case.</summary>
internal static class MemoryValue
{
    public static object Get(object owner, string step) => owner switch
    {
        null => null,
        IDictionary<string, object> values => values.TryGetValue(KeyIn(values, step), out var value) ? value : null,
        JObject json => json.GetValue(step, StringComparison.OrdinalIgnoreCase),
        IList list => Index(step) is { } i && i < list.Count ? list[i] : null,
        _ => Property(owner, step)?.GetValue(owner),
    };

    /// <summary>Sets a value and gives it back.</summary>
    public static object Set(object owner, string step, object value)
    {
        switch (owner)
        {
            case IDictionary<string, object> values:
                values[KeyIn(values, step)] = value;
                break;
            case JObject json:
                json[json.Property(step, StringComparison.OrdinalIgnoreCase)?.Name ?? step] = Json(value);
                return json.GetValue(step, StringComparison.OrdinalIgnoreCase);
            case IList list when Index(step) is { } i:
                SetAt(list, i, list is JArray ? Json(value) : value);
                return list[i];
            default:
                var property = Property(owner, step) ?? throw new ArgumentException($"'{step}' cannot be set on a {owner.GetType().Name}.", nameof(step));
                property.SetValue(owner, value);
                break;
        }

        return value;
    }

    public static void Remove(object owner, string step)
    {
        switch (owner)
        {
            case IDictionary<string, object> values:
                values.Remove(KeyIn(values, step));
                break;
            case JObject json:
                json.Property(step, StringComparison.OrdinalIgnoreCase)?.Remove();
                break;
            case IList list when Index(step) is { } i && i < list.Count:
                list.RemoveAt(i);
                break;
            default:
                Property(owner, step)?.SetValue(owner, null);
                break;
        }
    }

    public static bool TryConvert<T>(object found, out T value)
    {
        value = default;
        if (found is T typed)
        {
            value = typed;
            return true;
        }

        try
        {
            value = Json(found).ToObject<T>();
            return value != null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }

    private static JToken Json(object value) => value switch
    {
        null => JValue.CreateNull(),
        JToken json => json,
        _ => JToken.FromObject(value),
    };

    private static string KeyIn(IDictionary<string, object> values, string step) =>
        values.ContainsKey(step) ? step : values.Keys.FirstOrDefault(key => key.Equals(step, StringComparison.OrdinalIgnoreCase)) ?? step;

    private static int? Index(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static PropertyInfo Property(object owner, string step) =>
        owner.GetType().GetProperty(step, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);

    private static void SetAt(IList list, int index, object value)
    {
        while (list.Count <= index)
        {
            list.Add(null);
        }

        list[index] = value;
    }
}
