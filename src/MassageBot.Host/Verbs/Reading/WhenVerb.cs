using System.Text.Json.Nodes;
using MassageBot.Bot.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.When;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.Verbs.Reading;

/// <summary><c>when --in F --out G</c>: days, times and lengths in a message, counted from a given wall clock.</summary>
internal sealed class WhenVerb : RowVerb
{
    private const int ToTheMinute = 16;

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    public override string Name => "when";

    protected override Func<JsonObject, JsonObject> Prepare(VerbArguments asked)
    {
        var clinic = VerbContent.Read(asked).Clinic;
        var (dialogs, problems, dates) = (VerbContent.Dialogs(asked), new ContentProblems(VerbContent.Root(asked)), new RecognizerDateTimeReader());
        var reader = new WhenReader(dates, clinic, WhenWordsFiles.Read(dialogs, SpokenLanguages.In(dialogs, problems), dates, problems));
        return row => Answer(row, reader);
    }

    private static JsonObject Answer(JsonObject row, WhenReader reader)
    {
        var text = JsonLines.Text(row, "text");
        var language = Language.TryParse(JsonLines.Find(row, "lang")) is { } named && reader.Speaks(named) ? named : reader.LanguageOf(text);
        // The rows are answers to "when would you like to come?", so that a bare "10" is a time.
        var wish = reader.Read(text, language, Reference(row), WhenFocus.Slot);
        return new JsonObject { ["id"] = row["id"]?.DeepClone(), ["result"] = WhenVocabulary.ToJson(wish) };
    }

    /// <summary>The wall clock in the row's own zone: everything is counted on it, so that the zone changes nothing.</summary>
    private static LocalDateTime Reference(JsonObject row)
    {
        var reference = JsonLines.Text(row, "reference").Replace(' ', 'T');
        var parsed = Wall.Parse(reference.Length > ToTheMinute ? reference[..ToTheMinute] : reference);
        return parsed.Success ? parsed.Value : throw new VerbRefused($"reference \"{reference}\" is no yyyy-MM-ddTHH:mm.");
    }
}
