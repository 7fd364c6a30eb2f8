using MassageBot.Core.Staff;

namespace MassageBot.Core.Tests.Staff;

public sealed class StaffCommandsTests
{
    private static readonly StaffCommands Commands = new()
    {
        Commands = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>
        {
            ["return"] = Of(["return", "return to bot"], ["devolver"]),
            ["noshow"] = Of(["no show"], ["no vino"]),
            ["why"] = Of(["why"], ["por qué"]),
        },
        Meanings = new Dictionary<string, IReadOnlyDictionary<string, string>>(),
    };

    [Theory]
    [InlineData("return", "return", "")]
    [InlineData("  /Return to bot  ", "return", "")]
    [InlineData("no show Anna Bell", "noshow", "Anna Bell")]
    [InlineData("NO VINO Ana", "noshow", "Ana")]
    [InlineData("por que", "why", "")]
    [InlineData("por qué?", "why", "?")]
    public void The_longest_word_that_fits_is_the_command_and_what_follows_stays_as_it_was_written(string typed, string name, string rest) =>
        Commands.Read(typed).ShouldBe(new StaffCommand(name, rest));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("returning on Monday")]
    [InlineData("please return")]
    [InlineData("😀")]
    public void Words_that_only_look_like_one_are_none(string typed) => Commands.Read(typed).ShouldBeNull();

    [Theory]
    [InlineData("add 1B4E28BA-2FA1-11D2-883F-0016D3CCA427 therapist Mia Lind", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", StaffRole.Therapist, "Mia Lind")]
    [InlineData("añadir 1b4e28ba-2fa1-11d2-883f-0016d3cca427 recepción Ana", "1b4e28ba-2fa1-11d2-883f-0016d3cca427", StaffRole.FrontDesk, "Ana")]
    public void Somebody_is_added_by_the_id_that_the_directory_signs_for(string rest, string id, StaffRole role, string name) =>
        StaffListing.Read(rest).ShouldBe(new StaffListing.Add(id, role, name));

    [Theory]
    [InlineData("add Mia therapist")]
    [InlineData("add 1b4e28ba-2fa1-11d2-883f-0016d3cca427 queen Mia")]
    [InlineData("add 1b4e28ba-2fa1-11d2-883f-0016d3cca427 therapist")]
    [InlineData("")]
    public void What_is_incomplete_shows_the_list(string rest) => StaffListing.Read(rest).ShouldBeOfType<StaffListing.Show>();

    private static Dictionary<string, IReadOnlyList<string>> Of(string[] english, string[] spanish) => new() { ["en"] = english, ["es"] = spanish };
}
