using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;

namespace MassageBot.Host.Verbs.Reading;

/// <summary>Things named in a message as JSON; what was not named is absent.</summary>
internal static class MentionsJson
{
    public static JsonObject Write(Mentions mentions)
    {
        var json = new JsonObject
        {
            ["service"] = mentions.Service?.Value,
            ["services"] = List(mentions.Services.Select(service => service.Value)),
            ["family"] = Word(mentions.Family),
            ["techniques"] = List(mentions.Techniques),
            ["minutes"] = mentions.Minutes,
            ["late_minutes"] = mentions.LateMinutes,
            ["body_areas"] = List(mentions.BodyAreas.Select(Place)),
            ["therapist"] = mentions.Therapist is { } wish ? Whom(wish) : null,
            ["pressure"] = Word(mentions.Pressure),
            ["need"] = Word(mentions.Need),
            ["onset"] = Word(mentions.Onset),
            ["severity"] = mentions.Severity,
            ["when"] = mentions.When.IsNothing ? null : WhenVocabulary.ToJson(mentions.When),
            ["name"] = mentions.Name,
            ["phone"] = mentions.Phone,
            ["email"] = mentions.Email,
            ["first_visit"] = mentions.FirstVisit,
            ["for_someone_else"] = mentions.ForSomeoneElse ? true : null,
            ["pick"] = mentions.Pick,
            ["yes_no"] = mentions.YesNo,
        };
        foreach (var name in json.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            json.Remove(name);
        }

        return json;
    }

    private static string Place(BodyArea area) => area.Side is null ? area.Id : $"{area.Side} {area.Id}";

    private static string Whom(TherapistWish wish) => wish.Named?.Value ?? Word(wish.Gender) ?? "any";

    private static JsonArray? List(IEnumerable<string> values) => values.Any() ? [.. values.Select(value => JsonValue.Create(value))] : null;

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString()) : null;
}
