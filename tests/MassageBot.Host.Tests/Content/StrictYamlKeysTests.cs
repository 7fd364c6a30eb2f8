using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

public sealed class StrictYamlKeysTests
{
    [Fact]
    public void A_misspelt_key_is_named_with_the_one_that_was_meant()
    {
        var problems = YamlFile.ProblemsOf<Room>("door-colour: red\nflor: 2\n");

        problems.ShouldBe(["menu.yaml:2: 'flor' is not a key here; write 'floor'"]);
    }

    [Fact]
    public void An_unknown_key_is_named_with_those_that_exist()
    {
        var problems = YamlFile.ProblemsOf<Room>("door-colour: red\nfloor: 2\nwindow: 1\n");

        problems.ShouldBe(["menu.yaml:3: 'window' is not a key here; remove it, or use one of: door-colour, floor, lamp"]);
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        var problems = YamlFile.ProblemsOf<Room>("# the big one\ndoor-colour: red\n");

        problems.ShouldBe(["menu.yaml:2: 'floor' is missing from 'menu'; add 'floor:' with its value"]);
    }

    [Fact]
    public void A_key_that_stands_twice_is_named_with_both_lines()
    {
        var problems = YamlFile.ProblemsOf<Room>("floor: 2\ndoor-colour: red\nfloor: 3\n");

        problems.ShouldBe(["menu.yaml:3: 'floor' stands here a second time (first on line 1); keep one of them"]);
    }

    [Fact]
    public void All_problems_of_a_file_are_told_at_once()
    {
        var problems = YamlFile.ProblemsOf<Room>("door-colour: red and blue\nfloor: up\nlamp:\n  watts: 0x\n");

        problems.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("", "menu.yaml:1: the file is empty")]
    [InlineData("# nothing yet\n\n# still nothing\n", "menu.yaml:1: the file is empty")]
    [InlineData("---\n# nothing\n", "menu.yaml:1: the file holds nothing but comments")]
    [InlineData("just words", "menu.yaml:1: 'menu' needs entries of the form 'key: value'")]
    [InlineData("- a\n- b\n", "menu.yaml:1: 'menu' needs entries of the form 'key: value'")]
    [InlineData("floor: 2\n---\nfloor: 3\n", "menu.yaml:2: remove the second '---'")]
    [InlineData("floor: &f 2\n", "menu.yaml:1: remove the '&' or '!' mark")]
    [InlineData("floor: *f\n", "menu.yaml:1: ")]
    [InlineData("floor: !int 2\n", "menu.yaml:1: remove the '&' or '!' mark")]
    [InlineData("floor: 2\n\tdoor-colour: red\n", "menu.yaml:")]
    [InlineData("floor: \"2\n", "menu.yaml:")]
    [InlineData("floor: [1, 2\n", "menu.yaml:")]
    [InlineData("floor: {a: {b: [\n", "menu.yaml:")]
    [InlineData("? [a, b]\n: 2\n", "menu.yaml:1: a key has to be a plain word")]
    public void A_file_of_the_wrong_form_is_told_plainly(string text, string beginning)
    {
        var problems = YamlFile.ProblemsOf<Room>(text);

        problems[0].ShouldStartWith(beginning);
    }

    [Fact]
    public void Deep_nesting_ends_in_a_problem()
    {
        var problems = YamlFile.ProblemsOf<Room>("floor: " + new string('[', 100_000));

        problems.ShouldHaveSingleItem().ShouldContain("cannot be read as YAML");
    }

    [Fact]
    public void Whatever_is_typed_reading_ends_without_an_exception()
    {
        const string Good = "door-colour: \"red # and\"\nfloor: 2\nlamp:\n  watts: 40 # warm\n";
        const string Signs = "\t\n:-{}[]\"'|>#&*!?%@`,\\\0é ";
        var chance = new Random(7);

        for (var round = 0; round < 3_000; round++)
        {
            var typed = Good.ToCharArray().ToList();
            for (var change = 0; change < 4; change++)
            {
                typed.Insert(chance.Next(typed.Count), Signs[chance.Next(Signs.Length)]);
                typed.RemoveAt(chance.Next(typed.Count));
            }

            var room = YamlFile.Read<Room>(string.Concat(typed), out var problems);

            (room is null).ShouldBe(problems.Count > 0);
        }
    }

    [Fact]
    public void A_missing_file_is_a_problem_and_no_exception()
    {
        var problems = new ContentProblems("/srv/clinic");

        var room = StrictYaml.Read<Room>("/srv/clinic/dialogs/absent.yaml", problems);

        room.ShouldBeNull();
        problems.All.ShouldHaveSingleItem().File.ShouldBe("dialogs/absent.yaml");
    }

    [Fact]
    public void Later_checks_can_ask_for_the_line_of_a_value()
    {
        StrictYaml.Parse<Room>("menu.yaml", "door-colour: red\nfloor: 2\nlamp:\n  watts: 40\n", 10, new ContentProblems(), out var lines);

        lines.LineOf("lamp", "watts").ShouldBe(14);
        lines.LineOf("lamp", "shade").ShouldBe(13);
    }

    public sealed record Room
    {
        public required string DoorColour { get; init; }

        public required int Floor { get; init; }

        public Lamp? Lamp { get; init; }
    }

    public sealed record Lamp(int Watts);
}
