using System.Text.Json.Nodes;
using MassageBot.Core.Content;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Verbs.Reading;

/// <summary><c>understand --in F --out G</c>: what a message wants and names, as the conversation understands it.</summary>
internal sealed class UnderstandVerb(TimeProvider time) : RowVerb
{
    public override string Name => "understand";

    protected override Func<JsonObject, JsonObject> Prepare(VerbArguments asked)
    {
        var content = VerbContent.Read(asked);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(content.Clinic.Zone).LocalDateTime;
        return row => Timed(() => Answer(row, content, now));
    }

    private static JsonObject Answer(JsonObject row, ClinicContent content, LocalDateTime now)
    {
        var language = content.FindSpoken(JsonLines.Find(row, "lang")) ?? Language.English;
        var understood = content.Understanding.Read(JsonLines.Text(row, "text"), new Moment { Language = language, Now = now });
        var answer = content.Answers.Find(understood, understood.Language);
        return new JsonObject
        {
            ["id"] = row["id"]?.DeepClone(),
            ["pred"] = understood.Intent,
            ["score"] = Math.Round(understood.Score, 4),
            ["alternatives"] = new JsonArray([.. understood.Ranked.Select(Alternative)]),
            ["also"] = understood.AlsoIntent,
            ["also_said"] = understood.AlsoSaid,
            ["low_margin"] = understood.LowMargin,
            ["entities"] = MentionsJson.Write(understood.Mentions),
            ["language"] = understood.Language.Code(),
            ["answer"] = answer?.Id,
            ["answer_score"] = answer is null ? null : Math.Round(answer.Score, 4),
        };
    }

    private static JsonNode Alternative(ScoredIntent ranked) =>
        new JsonObject { ["label"] = ranked.Label, ["score"] = Math.Round(ranked.Score, 4) };
}
