using System.Text.RegularExpressions;
using MassageBot.Core.Staff;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Package;

public sealed partial class TeamsPackageTests : IDisposable
{
    private static readonly string[] Given = ArgumentsOf(File.ReadAllText(Path.Combine(TeamsPackage.Source, "README.md")));

    /// <summary>Teams lists ten commands a place; these are a button where they are needed, and stand in what <c>help</c> tells.</summary>
    private static readonly string[] OnCards =
        ["claim", "note", "lines", "transfer", "snooze", "return", "close", "unblock", "form", "approvals", "alerts", "unanswered"];

    private readonly TeamsPackage package = new();

    private static StaffCommands Commands => ShippedContent.Content.StaffCommands;

    [TeamsPackageFact]
    public async Task The_command_of_the_guide_builds_what_the_official_schemas_take()
    {
        await BuildAsync(Given);

        package.Unpack().ShouldBe(["manifest.json", "es.json", "color.png", "outline.png"]);
        var read = await package.ReadAsync();
        read["manifest"]!.ShouldBeEmpty();
        read["languages"]!.Children<JProperty>().Select(language => language.Name).ShouldBe(["es.json"]);
        read.SelectTokens("languages.*[*]").ShouldBeEmpty();
        package.Json("manifest.json").ToString().ShouldNotContain("${{");
    }

    [TeamsPackageFact]
    public async Task Icons_have_the_size_and_the_transparency_that_Teams_asks_for()
    {
        await BuildAsync(Given);
        package.Unpack();

        var icons = (await package.ReadAsync())["icons"]!;

        Size(icons["color"]!).ShouldBe((192, 192));
        ((int)icons["color"]!["opaque"]!).ShouldBe(192 * 192);
        Size(icons["outline"]!).ShouldBe((32, 32));
        ((int)icons["outline"]!["clear"]!).ShouldBeGreaterThan(400);
        ((int)icons["outline"]!["colours"]!).ShouldBe(1);
        ((bool)icons["outline"]!["white"]!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("--app-id", "", "--app-id is missing")]
    [InlineData("--bot-id", "12345", "--bot-id is \"12345\"")]
    [InlineData("--host", "https://bot.example.com/api", "--host is")]
    [InlineData("--clinic", "A clinic whose name is longer than Teams takes", "--clinic is")]
    [InlineData("--website", "http://clinic.example", "--website is")]
    [InlineData("--terms", "", "--terms is missing")]
    public async Task What_is_missing_or_misspelt_is_named_and_nothing_is_built(string name, string value, string complaint)
    {
        var wrong = Given.ToArray();
        wrong[Array.IndexOf(wrong, name) + 1] = value;

        var (code, complaints) = await package.BuildAsync(wrong);

        code.ShouldBe(1);
        complaints.ShouldContain(complaint);
        File.Exists(package.Zip).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_answers_give_the_very_same_package()
    {
        await BuildAsync(Given);
        var first = await File.ReadAllBytesAsync(package.Zip);

        await BuildAsync(Given);

        (await File.ReadAllBytesAsync(package.Zip)).ShouldBe(first);
    }

    [Fact]
    public async Task Only_who_asks_for_it_lets_the_bot_hear_what_was_not_said_to_it()
    {
        await BuildAsync(Given);
        package.Unpack();
        package.Json("manifest.json")["authorization"].ShouldBeNull();

        await BuildAsync([.. Given, "--hear-threads"]);
        package.Unpack();

        package.Json("manifest.json").SelectTokens("authorization.permissions.resourceSpecific[*].name").Values<string>().ShouldBe(["ChannelMessage.Read.Group"]);
    }

    [TeamsPackageFact]
    public async Task A_package_that_hears_threads_fits_the_schema_too()
    {
        await BuildAsync([.. Given, "--hear-threads", "--app-version", "1.0.1"]);
        package.Unpack();

        (await package.ReadAsync())["manifest"]!.ShouldBeEmpty();
        ((string)package.Json("manifest.json")["version"]!).ShouldBe("1.0.1");
    }

    [Fact]
    public async Task Every_sentence_of_the_manifest_is_there_in_Spanish()
    {
        await BuildAsync(Given);
        package.Unpack();

        var inSpanish = package.Json("es.json").Properties().Select(text => text.Name).Where(name => name != "$schema");

        inSpanish.Order().ShouldBe(Sentences(package.Json("manifest.json")).Order());
    }

    [Theory]
    [InlineData("manifest.json", "en")]
    [InlineData("es.json", "es")]
    public async Task Every_command_that_Teams_lists_is_one_that_the_bot_hears(string file, string language)
    {
        await BuildAsync(Given);
        package.Unpack();

        var titles = Titles(package.Json(file)).ToList();

        titles.Count.ShouldBe(20);
        titles.ShouldAllBe(title => Commands.Read(title) != null && Commands.Read(title)!.IsBare);
        titles.ShouldAllBe(title => Commands.Commands[Commands.Read(title)!.Name][language].Contains(title));
    }

    [Fact]
    public async Task Both_languages_list_the_same_commands_in_the_same_order()
    {
        await BuildAsync(Given);
        package.Unpack();

        Titles(package.Json("es.json")).Select(title => Commands.Read(title)!.Name).ShouldBe(Titles(package.Json("manifest.json")).Select(title => Commands.Read(title)!.Name));
    }

    [Fact]
    public async Task Every_command_of_the_bot_is_listed_but_those_that_cards_have_buttons_for()
    {
        await BuildAsync(Given);
        package.Unpack();

        var listed = Titles(package.Json("manifest.json")).Select(title => Commands.Read(title)!.Name);

        Commands.Commands.Keys.Except(listed).Order().ShouldBe(OnCards.Order());
    }

    public void Dispose() => package.Dispose();

    private async Task BuildAsync(string[] arguments)
    {
        var (code, complaints) = await package.BuildAsync(arguments);
        code.ShouldBe(0, complaints);
    }

    private static (int Width, int Height) Size(JToken icon) => ((int)icon["width"]!, (int)icon["height"]!);

    private static IEnumerable<string> Sentences(JObject manifest) =>
        from place in new[] { "name.*", "description.*", "bots[0].commandLists[*].commands[*]", "composeExtensions[0].commands[*]", "composeExtensions[0].commands[*].parameters[*]" }
        from token in manifest.SelectTokens(place)
        from text in token is JValue ? [token.Path] : TextsOf(token)
        select text;

    private static IEnumerable<string> TextsOf(JToken said) => new[] { "title", "description" }.Select(name => said[name]!.Path);

    /// <summary>Of the commands, from the manifest itself or from a file with its words in another language.</summary>
    private static IEnumerable<string> Titles(JObject file) => file["bots"] is null
        ? file.Properties().Where(text => CommandTitle().IsMatch(text.Name)).Select(text => (string)text.Value!)
        : file.SelectTokens("bots[*].commandLists[*].commands[*].title").Values<string>().OfType<string>();

    /// <summary>The guide's own command, word for word.</summary>
    private static string[] ArgumentsOf(string guide)
    {
        var command = GuidesCommand().Match(guide).Groups["arguments"].Value.Replace("\\\n", " ", StringComparison.Ordinal);
        return [.. Word().Matches(command).Select(word => word.Value.Trim('"'))];
    }

    [GeneratedRegex(@"^node deployment/teams/package\.mjs (?<arguments>--app-id(.|\n)*?)\n```", RegexOptions.Multiline)]
    private static partial Regex GuidesCommand();

    [GeneratedRegex(@"^bots\[0\]\.commandLists\[\d\]\.commands\[\d\]\.title$")]
    private static partial Regex CommandTitle();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
