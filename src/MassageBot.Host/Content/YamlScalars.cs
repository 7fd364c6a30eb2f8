using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MassageBot.Core.Look;
using MassageBot.Core.Wording;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;

namespace MassageBot.Host.Content;

/// <summary>Reads single values: words, numbers, times, names of an enum, sentences.</summary>
internal sealed partial class YamlScalars(string path, ContentProblems problems)
{
    private static readonly Dictionary<Type, (Func<string, object?> Read, string Example)> Simple = new()
    {
        [typeof(int)] = (text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null, "a whole number such as 60"),
        [typeof(double)] = (text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null, "a number such as 0.5"),
        [typeof(decimal)] = (text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null, "a number such as 9.50"),
        [typeof(bool)] = (text => text switch { "true" => true, "false" => false, _ => null }, "true or false"),
        [typeof(LocalTime)] = (text => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true } found ? found.Value : null, "a time such as 08:00"),
        [typeof(LocalDate)] = (text => LocalDatePattern.Iso.Parse(text) is { Success: true } found ? found.Value : null, "a date such as 2026-12-25"),
        [typeof(Duration)] = (text => ReadDuration(text), "a length of time such as 15m, 24h or 7d"),
        [typeof(TimeSpan)] = (text => ReadDuration(text)?.ToTimeSpan(), "a length of time such as 15m, 24h or 7d"),
        [typeof(DateTimeZone)] = (text => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text), "a time zone such as America/New_York"),
        [typeof(Colour)] = (text => Colour.TryParse(text), "a colour such as \"#1b6454\", in double quotes"),
        [typeof(Language)] = (text => Language.TryParse(text) is { } language && language.Code() == text ? language : null, "the code of a language, such as en"),
    };

    private readonly YamlSentences sentences = new(path, problems);

    public static bool Reads(Type type) =>
        type == typeof(string) || type == typeof(Sentence) || type.IsEnum || Simple.ContainsKey(type) || IsId(type);

    /// <summary>What an editor may know of the type: its names, or that it is a number, a yes or no, or a text.</summary>
    public static JsonObject Schema(Type type)
    {
        if (type.IsEnum)
        {
            return new JsonObject { ["enum"] = new JsonArray([.. Names(type).Select(name => (JsonNode)name)]) };
        }

        var schema = new JsonObject { ["type"] = JsonType(type) };
        if (Simple.TryGetValue(type, out var simple))
        {
            schema["description"] = simple.Example;
        }

        return schema;
    }

    public object? Bind(YamlNode node, Type type, YamlPlace place)
    {
        if (node is not YamlText text)
        {
            problems.Add(path, node.Line, $"'{place.Name}' needs {Wanted(type)}, not a list or further keys");
            return null;
        }

        if (text.IsNothing)
        {
            problems.Add(path, text.Line, $"'{place.Name}' has no value; write {Wanted(type)}, or remove the line");
            return null;
        }

        return type == typeof(Sentence) ? sentences.Bind(text, place) : BindWord(text, type, place);
    }

    /// <summary>A key of a dictionary.</summary>
    public object? BindKey(YamlEntry entry, Type type, YamlPlace place)
    {
        if (type == typeof(string))
        {
            return entry.Key;
        }

        var key = Convert(entry.Key, type);
        if (key is null)
        {
            problems.Add(path, entry.Line, $"'{entry.Key}' cannot be a key of '{place.Name}'; write {Wanted(type)}");
        }

        return key;
    }

    private object? BindWord(YamlText text, Type type, YamlPlace place)
    {
        if (type == typeof(string))
        {
            return BindString(text, place);
        }

        var value = Convert(text.Value, type);
        if (value is null)
        {
            problems.Add(path, text.Line, $"'{text.Value}' does not fit '{place.Name}'; write {Wanted(type)}");
        }

        return value;
    }

    private string? BindString(YamlText text, YamlPlace place)
    {
        if (place.IsPhrases && text.Style != ScalarStyle.DoubleQuoted)
        {
            problems.Add(path, text.Line, $"put this phrase of '{place.Name}' in double quotes: \"{text.Value}\"");
            return null;
        }

        if (text.IsBare && (text.CutByComment || !BareWord().IsMatch(text.Value)))
        {
            problems.Add(path, text.Line, $"put the text of '{place.Name}' in double quotes, or on its own lines under '|'; bare text is cut at ' #' and trips on ':'");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text.Value))
        {
            problems.Add(path, text.Line, $"'{place.Name}' is empty; write its text, or remove the line");
            return null;
        }

        return text.Value.TrimEnd('\n');
    }

    private static string JsonType(Type type)
    {
        if (type == typeof(int))
        {
            return "integer";
        }

        if (type == typeof(bool))
        {
            return "boolean";
        }

        return type == typeof(double) || type == typeof(decimal) ? "number" : "string";
    }

    private static object? Convert(string text, Type type)
    {
        if (Simple.TryGetValue(type, out var simple))
        {
            return simple.Read(text);
        }

        return type.IsEnum ? ReadEnum(text, type) : Activator.CreateInstance(type, text);
    }

    private static object? ReadEnum(string text, Type type) =>
        Names(type).Contains(text) ? Enum.GetValues(type).Cast<object>().First(value => YamlNames.Of(value.ToString()!) == text) : null;

    private static Duration? ReadDuration(string text)
    {
        var found = DurationForm().Match(text);
        if (!found.Success || !int.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return found.Groups[2].Value switch
        {
            "s" => Duration.FromSeconds(count),
            "m" => Duration.FromMinutes(count),
            "h" => Duration.FromHours(count),
            _ => Duration.FromDays(count),
        };
    }

    private static string Wanted(Type type)
    {
        if (Simple.TryGetValue(type, out var simple))
        {
            return simple.Example;
        }

        if (type.IsEnum)
        {
            return $"one of: {string.Join(", ", Names(type))}";
        }

        return type == typeof(Sentence) ? "a sentence under '|'" : "a text";
    }

    /// <summary>NodaTime's weekdays begin with a "none" that no file may name.</summary>
    private static IEnumerable<string> Names(Type type) =>
        Enum.GetNames(type).Where(name => type != typeof(IsoDayOfWeek) || name != nameof(IsoDayOfWeek.None)).Select(YamlNames.Of);

    /// <summary>Ids are structs around one text, such as <c>ServiceId</c>.</summary>
    private static bool IsId(Type type) =>
        type.IsValueType && !type.IsPrimitive && !type.IsGenericType && type.GetConstructor([typeof(string)]) is not null;

    [GeneratedRegex(@"^[\p{L}\p{N}_./+@$€-]+(?::[\p{L}\p{N}_./+-]+)*$")]
    private static partial Regex BareWord();

    [GeneratedRegex(@"^(\d{1,6})\s?([smhd])$")]
    private static partial Regex DurationForm();
}
