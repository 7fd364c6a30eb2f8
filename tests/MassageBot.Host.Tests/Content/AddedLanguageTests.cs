using System.Text.Json;
using System.Text.RegularExpressions;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Languages;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Verbs.Converse;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Content;

/// <summary>Adds a language as <c>dialogs/FIRST-HOUR.md</c> tells, and talks in it.</summary>
[Collection(MadeUpClinic.Collection)]
public sealed partial class AddedLanguageTests(MadeUpClinic clinic) : IDisposable
{
    private static readonly Language Added = Language.Of(MadeUpClinic.Code);

    private readonly string _scratch = Directory.CreateTempSubdirectory("talk-").FullName;

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    [Fact]
    public void What_is_left_to_translate_is_named_as_the_guide_shows_it()
    {
        var shown = Guide.Lines(Guide.Parts.Single(part => part.Contains("```says", StringComparison.Ordinal)), "says");

        shown.Select(Unnumbered).Except(clinic.LeftToDo.Select(Unnumbered)).ShouldBeEmpty();
        shown.Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void With_everything_translated_nothing_is_left_to_do()
    {
        clinic.LeftAtTheEnd.ShouldBeEmpty();
        clinic.Content.Languages.ShouldBe([Language.English, Language.Spanish, Added]);
    }

    [Fact]
    public void What_is_translated_is_not_written_again()
    {
        var dialogs = Copied();
        var file = Path.Combine(dialogs, "wording", "pt", "page.yaml");
        File.Delete(file);

        new NewLanguage(dialogs, Added).Write().ShouldBe(1);

        MadeUpClinic.Problems(dialogs).ShouldBe(["dialogs/wording/pt/page.yaml:1: this file is still English; translate what stands in it"]);
    }

    [Fact]
    public void Staff_are_spoken_to_in_English_where_their_words_are_left_out()
    {
        clinic.Content.ForStaff(Added).ShouldBe(Language.English);
        clinic.Content.ForStaff(Language.Spanish).ShouldBe(Language.Spanish);
        clinic.Content.StaffCommands.MeaningOf("help", Added).ShouldBe(clinic.Content.StaffCommands.MeaningOf("help", Language.English));
    }

    [Fact]
    public void A_language_that_is_spoken_no_more_is_English()
    {
        var before = ShippedContent.Content;

        before.Spoken(Added).ShouldBe(Language.English);
        before.For(Added).ShouldBe(before.For(Language.English));
        before.FindSpoken("pt-BR").ShouldBeNull();
        clinic.Content.FindSpoken("pt-BR").ShouldBe(Added);
    }

    [Fact]
    public async Task A_visit_is_talked_over_and_booked_in_it()
    {
        var talk = await TalkAsync("web", Heard("my shoulders hurt"), Heard("slowly"), "4", Heard("none"), Heard("yes"), "sexta-feira 10:00", "Ana", "212-555-0134", Heard("yes"));

        talk.Bookings.Single().Date.ShouldBe("2026-03-06");
        var said = Replies(talk);
        said[1].ShouldContain(Said("How strong is it, from 0 to 10?"));
        said[2].ShouldContain(Said("A safety question before I look at times."));
        said[3].ShouldContain(Said("You told me: shoulders"));
        said[^2].ShouldContain("sexta-feira, 6 de março");
        said[^1].ShouldContain(Said("You're booked"));
    }

    [Fact]
    public async Task An_emergency_is_heard_and_answered_in_it_whatever_language_the_chat_began_in()
    {
        var talk = await TalkAsync("web", "how much is a swedish massage", Heard("i have crushing chest pain and my left arm is numb"));

        talk.Disposition.ShouldBe("emergency");
        Replies(talk)[0].ShouldContain("60 min $85");
        Replies(talk)[1].ShouldStartWith(Said("Please call") + " 911 " + Said("now, or have someone near you call, and don't drive yourself"));
    }

    [Fact]
    public async Task A_stop_by_text_is_heard_in_it()
    {
        var talk = await TalkAsync("sms", Heard("book a swedish massage tomorrow"), Heard("leave me alone"));

        talk.OptedOut.ShouldBeTrue();
        Replies(talk)[1].ShouldContain(Said("you're unsubscribed and won't get more texts from us"));
    }

    [Fact]
    public async Task The_chat_changes_between_all_three_by_name_and_by_button()
    {
        var talk = await TalkAsync("web", "hi", "português", "Español", "english please");

        var said = Replies(talk);
        said[1].ShouldStartWith(Said("Hi, I'm the automated assistant for"));
        said[2].ShouldStartWith("Hola, soy el asistente automático");
        said[3].ShouldStartWith("Hi, I'm the automated assistant");
    }

    [Fact]
    public async Task The_page_greets_in_it_and_offers_the_other_two()
    {
        using var host = new ClinicHost().WithTheBotThatShips()
            .With(services => services.AddSingleton(provider => new ContentSource(clinic.Content, provider.GetRequiredService<ILogger<ContentSource>>())));
        var visitor = await Visitor.ArriveAsync(host);

        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", "pt-BR");
        var page = await visitor.Http.GetStringAsync("/");
        await visitor.Http.PostAsync("/v3/directline/conversations", new StringContent("""{"locale":"pt-BR"}""", System.Text.Encoding.UTF8, "application/json"));
        await host.TurnsAsync(visitor.Conversation);
        var greeting = (await visitor.SeeAsync())["activities"]!.First!;

        page.ShouldContain("<html lang=\"pt\">");
        page.ShouldContain("<a class=\"language\" href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a><a class=\"language\" href=\"?lang=es\" lang=\"es\" hreflang=\"es\">Espa&#xF1;ol</a>");
        ((string)greeting["text"]!).ShouldContain(Said("I'm the automated assistant for"));
        greeting["suggestedActions"]!["actions"]!.Select(action => (string)action["title"]!).TakeLast(2).ShouldBe(["English", "Español"]);
        (await visitor.Http.GetStringAsync("/embed.js")).ShouldContain("\"pt\":{");
    }

    [Fact]
    public void Every_file_that_is_missing_is_named_with_the_one_to_translate()
    {
        var dialogs = Copied();
        (string File, string Twin)[] files =
        [
            ("wording/pt/page.yaml", "wording/en/page.yaml"), ("wording/pt/notices.yaml", "wording/en/notices.yaml"), ("topics/pt.yaml", "topics/en.yaml"),
            ("understanding/pt/book.yaml", "understanding/en/book.yaml"), ("understanding/pt/lexicon/sides.yaml", "understanding/en/lexicon/sides.yaml"),
            ("opt-out/pt.yaml", "opt-out/en.yaml"), ("when/pt.yaml", "when/en.yaml"), ("triage/sentences/pt.yaml", "triage/sentences/en.yaml"),
            .. TriageFiles.Select(name => ($"triage/pt/{name}", $"triage/{name}")),
        ];
        foreach (var (file, _) in files.Append(("knowledge/pt/swedish.md", "")))
        {
            File.Delete(Path.Combine(dialogs, file));
        }

        var problems = MadeUpClinic.Problems(dialogs);

        files.Select(one => $"dialogs/{one.File}:1: the file is missing; write it, as dialogs/{one.Twin} says the same in English").Except(problems).ShouldBeEmpty();
        problems.ShouldContain("dialogs/knowledge/pt/swedish.md:1: the article is missing in this language (pt); write it");
    }

    [Fact]
    public void Every_piece_that_is_missing_is_named_with_its_place()
    {
        var dialogs = Copied();
        (string File, string There, string Instead, string Remedy)[] pieces =
        [
            ("triage/pt/red-flags.yaml", "{emergency}", "0", "'line' of E01 leaves out {emergency}, which the English one says; put it in"),
            ("triage/pt/red-flags.yaml", "  E03:", "  E99:", "the rule E03 (Trouble breathing, clot on the lung, severe allergic reaction) has no line in this language; add 'E03:' with its 'line:'"),
            ("triage/pt/concepts.yaml", "  chest: ", "  chst: ", "'chest' has no words in this language; add 'chest:' with what clients say for it, as \"chest\", \"breastbone\", \"sternum\" in English"),
            ("triage/pt/screen.yaml", "  pregnant: ", "  # ", "the point 'pregnant' has no words; add what clients answer for it"),
            ("triage/pt/spelling.yaml", "shorthand: {", "shorthand: { \"pain\": \"sore\",", "'pain' is a word that the English and Spanish rules listen for; leave it out here"),
            ("triage/pt/assertion.yaml", "negators-after: [", "negators-after: [] # ", "'negators-after' is empty; add the words of this language"),
            ("when/pt.yaml", "  \"tomorrow\":", "  \"soon\":", "nothing stands for 'tomorrow' in 'spellings'; add it"),
            ("wording/pt/conversation.yaml", "choice-yes:", "choice-yess:", "'choice-yess' is not a key here; write 'choice-yes'"),
            ("topics/pt.yaml", "  tipping:", "  tippin:", "'tipping' has no questions; add 'tipping:' with the ways in which clients ask for it"),
            ("clinic.yaml", "{ pt: ", "{ fr: ", "the text for 'pt' is missing; add it"),
        ];
        foreach (var (file, there, instead, _) in pieces)
        {
            Change(Path.Combine(dialogs, file), there, instead);
        }

        var problems = MadeUpClinic.Problems(dialogs);

        pieces.Where(piece => !problems.Any(problem => problem.StartsWith($"dialogs/{piece.File}:", StringComparison.Ordinal) && problem.EndsWith(piece.Remedy, StringComparison.Ordinal)))
            .ShouldBeEmpty(string.Join('\n', problems));
        problems.ShouldContain(problem => problem.EndsWith("'fr' is not a language of the bot; use en, es, pt", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_three_sentences_of_each_kind_for_each_rule_it_is_not_served()
    {
        var dialogs = Copied();
        var examples = Path.Combine(dialogs, "triage", "pt", "examples.yaml");
        Change(examples, "  E02:", "  E99:");
        var lines = File.ReadAllLines(examples).ToList();
        var (first, next) = (lines.IndexOf("    caught:"), lines.IndexOf("    not-caught:"));
        lines.RemoveRange(first + 3, next - first - 3);
        File.WriteAllLines(examples, lines);

        MadeUpClinic.Problems(dialogs).ShouldBe(
            [
                "dialogs/triage/pt/examples.yaml:2: the rule E02 has no examples in this language; add 'E02:' with 3 below 'caught' and 3 below 'not-caught'",
                $"dialogs/triage/pt/examples.yaml:{first + 1}: E01 needs at least 3 sentences here",
                $"dialogs/triage/pt/examples.yaml:{lines.IndexOf("  E99:") + 1}: no rule has the id 'E99'; correct it, or remove its examples",
            ],
            ignoreOrder: true);
    }

    /// <summary>Lines move with every change of what ships.</summary>
    private static string Unnumbered(string problem) => LineNumber().Replace(problem, ":", 1);

    private static readonly string[] TriageFiles =
        ["red-flags.yaml", "concepts.yaml", "idioms.yaml", "health-words.yaml", "assertion.yaml", "spelling.yaml", "numbers.yaml", "screen.yaml", "examples.yaml"];

    private static void Change(string path, string there, string instead)
    {
        var text = File.ReadAllText(path);
        var at = text.IndexOf(there, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, $"{path} has {there}");
        File.WriteAllText(path, text[..at] + instead + text[(at + there.Length)..]);
    }

    private static string Heard(string text) => MadeUpLanguage.Heard(text);

    private static string Said(string text) => MadeUpLanguage.Said(text);

    private static List<string> Replies(Transcript talk) => [.. talk.Exchanges.Select(turn => string.Join('\n', turn.Replies.Select(reply => reply.Text)))];

    private async Task<Transcript> TalkAsync(string channel, params string[] turns)
    {
        var script = Path.Combine(_scratch, "talk.yaml");
        await File.WriteAllTextAsync(script, $"id: talk\nchannel: {channel}\nlang: {MadeUpClinic.Code}\nnow: 2026-03-04T10:15\ntz: America/New_York\nturns:\n{string.Concat(turns.Select(turn => $"  - {JsonSerializer.Serialize(turn)}\n"))}answers: {{}}\n");
        return await MassageBot.Host.Verbs.Converse.Rehearsal.PlayAsync(ScriptReader.Read(script), clinic.Content, clinic.Root, CancellationToken.None);
    }

    [GeneratedRegex(":\\d+:")]
    private static partial Regex LineNumber();

    private string Copied()
    {
        var dialogs = Path.Combine(_scratch, "dialogs");
        foreach (var file in Directory.EnumerateFiles(clinic.Dialogs, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(dialogs, Path.GetRelativePath(clinic.Dialogs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return dialogs;
    }
}
