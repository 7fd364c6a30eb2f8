using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;

namespace MassageBot.Core.Booking;

/// <summary>What the therapist reads before the visit, in a few lines. Health data: it goes with a booking only by consent.</summary>
public static partial class TherapistNote
{
    private const int LongestFreeText = 300;

    public static bool HasHealthAnswers(TriageAnswers answers, ScreenRecord? screen, string? alsoWrote) =>
        screen is { RuleIds.Length: > 0 } || alsoWrote is not null || !answers.BodyAreas.IsEmpty || answers.Need is not null;

    /// <summary>"need: pain; where: lower back (my lower back); began: crept in; severity: 6/10; flags: C13". Null when nothing was said.</summary>
    public static string? Of(TriageAnswers answers, ScreenResult screen, string? alsoWrote)
    {
        var parts = new List<string>();
        Add(parts, "need", answers.Need?.ToString().ToLowerInvariant());
        Add(parts, "where", string.Join(", ", answers.BodyAreas.Select(Where)));
        Add(parts, "began", answers.Onset?.ToString().ToLowerInvariant());
        Add(parts, "since", answers.SinceWords);
        Add(parts, "severity", answers.Severity is { } severity ? severity.ToString(CultureInfo.InvariantCulture) + "/10" : null);
        Add(parts, "flags", string.Join(", ", screen.RuleIds));
        Add(parts, "client also wrote", alsoWrote);
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>The client's own words with more of them, once each, cut to what a note has room for.</summary>
    public static string Also(string? earlier, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var said = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (earlier is not null && (earlier.Length >= LongestFreeText || earlier.Contains(said, StringComparison.OrdinalIgnoreCase)))
        {
            return earlier;
        }

        var all = earlier is null ? said : $"{earlier} / {said}";
        var end = Math.Min(all.Length, LongestFreeText);
        return all[..(char.IsHighSurrogate(all[end - 1]) ? end - 1 : end)];
    }

    /// <summary>The id of the first place in a note (<c>lower_back</c>); null when it names none.</summary>
    public static string? FirstPlace(string? note)
    {
        var place = PlaceInNote().Match(note ?? "");
        return place.Success ? place.Groups["place"].Value.Replace(' ', '_') : null;
    }

    private static string Where(BodyArea area) => $"{area.Side} {area.Id.Replace('_', ' ')} ({area.Words})".TrimStart();

    private static void Add(List<string> parts, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            parts.Add($"{name}: {value}");
        }
    }

    [GeneratedRegex(@"\bwhere: (?:(?:left|right|both) )?(?<place>[a-z ]+) \(", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceInNote();
}
