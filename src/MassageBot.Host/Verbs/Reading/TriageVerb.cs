using System.Text.Json.Nodes;
using MassageBot.Core.Content;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Host.Verbs.Reading;

/// <summary><c>triage --in F --out G</c>: what the words alone support, and whether the bot would ask.</summary>
internal sealed class TriageVerb : RowVerb
{
    /// <summary>The language of a message does not depend on the time.</summary>
    private static readonly LocalDateTime AnyTime = new(2026, 1, 5, 12, 0);

    public override string Name => "triage";

    protected override Func<JsonObject, JsonObject> Prepare(VerbArguments asked)
    {
        var content = VerbContent.Read(asked);
        return row => Answer(row, content);
    }

    private static JsonObject Answer(JsonObject row, ClinicContent content)
    {
        var text = JsonLines.Text(row, "text");
        var language = content.FindSpoken(JsonLines.Find(row, "lang")) ?? LanguageOf(text, content.Understanding);
        var assessment = content.Triage.Assess(text, language);
        return new JsonObject
        {
            ["id"] = row["id"]?.DeepClone(),
            ["pred"] = DispositionWords.Of(assessment.Disposition),
            ["ruleIds"] = new JsonArray([.. assessment.Flags.Select(flag => JsonValue.Create(flag.RuleId))]),
            ["asked"] = assessment.Ask || assessment.Question is not null,
            ["trace"] = new JsonArray([.. TraceText.Of(assessment).Select(line => JsonValue.Create(line))]),
        };
    }

    private static Language LanguageOf(string text, IUnderstanding understanding) =>
        understanding.Read(text, new Moment { Language = Language.English, Now = AnyTime }).Language;
}
