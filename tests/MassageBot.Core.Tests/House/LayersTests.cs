namespace MassageBot.Core.Tests.House;

/// <summary>Who may know whom. A wrong direction is named with its file.</summary>
public sealed class LayersTests
{
    /// <summary>Features that a feature of Core may know, beside Wording, which all may.</summary>
    private static readonly Dictionary<string, string[]> Neighbours = new()
    {
        ["Alerts"] = ["Handoff"],
        ["Approvals"] = ["Booking", "Staff"],
        ["Booking"] = ["Triage", "Privacy", "SessionLengths"],
        ["Triage"] = ["Classifying", "SessionLengths"],
        ["Visits"] = ["Booking"],
        ["Topics"] = ["MassageTypes", "Understanding"],
        ["Notices"] = ["Booking"],
        ["OptOut"] = ["Understanding"],
        ["StaffDay"] = ["Booking", "Privacy"],
        ["Digest"] = ["Booking", "Handoff", "StaffDay"],
        ["Understanding"] = ["Booking", "Classifying", "Triage"],
        ["Content"] = ["Alerts", "Approvals", "Booking", "Cards", "Digest", "Elsewhere", "Handoff", "MassageTypes", "Notices", "OptOut", "Privacy", "SessionLengths", "Staff", "StaffDay", "StaffWords", "Topics", "Triage", "Understanding", "Visits"],
    };

    [Theory]
    [InlineData("MassageBot.Core", "Microsoft.Bot", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "Microsoft.Recognizers", "YamlDotNet", "MassageBot.Bot", "MassageBot.Host", "MassageBot.Scheduling")]
    [InlineData("MassageBot.Bot", "MassageBot.Host", "MassageBot.Scheduling", "Microsoft.AspNetCore", "Microsoft.Data")]
    [InlineData("MassageBot.Scheduling", "MassageBot.Core", "MassageBot.Bot", "MassageBot.Host", "Microsoft.Bot", "Microsoft.Recognizers")]
    [InlineData("MassageBot.Host", "Microsoft.Recognizers")]
    [InlineData("BotFramework", "MassageBot")]
    [InlineData("Recognizers", "MassageBot", "Microsoft.Bot")]
    public void A_project_knows_only_what_lies_below_it(string project, params string[] forbidden)
    {
        var wrong =
            from file in SourceTree.Files
            where file.Project == project
            from used in file.Usings
            where forbidden.Any(name => IsOrIsBelow(used, name))
            select $"{file.Path} uses {used}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_channels_of_the_host_see_the_bot_framework()
    {
        var wrong =
            from file in SourceTree.Files
            where file.Project == "MassageBot.Host" && file.Feature != "Channels"
            from used in file.Usings
            where IsOrIsBelow(used, "Microsoft.Bot")
            select $"{file.Path} uses {used}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Features_of_the_core_know_only_their_listed_neighbours()
    {
        var wrong =
            from file in SourceTree.Files
            where file.Project == "MassageBot.Core" && file.Feature != ""
            from used in file.Usings
            let feature = FeatureOf("MassageBot.Core", used)
            where feature is not null && feature != file.Feature && feature != "Wording"
            where !Neighbours.GetValueOrDefault(file.Feature, []).Contains(feature)
            select $"{file.Path} uses {used}";

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MassageBot.Core")]
    [InlineData("MassageBot.Bot")]
    [InlineData("MassageBot.Scheduling")]
    [InlineData("MassageBot.Host")]
    public void No_two_folders_import_each_other(string project)
    {
        var imports = (
            from file in SourceTree.Files
            where file.Project == project && file.Feature != ""
            from used in file.Usings
            let feature = FeatureOf(project, used)
            where feature is not null && feature != file.Feature
            select (From: file.Feature, To: feature)).ToHashSet();

        imports.Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0 && imports.Contains((pair.To, pair.From)))
            .Select(pair => $"{project}: {pair.From} and {pair.To} import each other")
            .ShouldBeEmpty();
    }

    private static bool IsOrIsBelow(string used, string name) => used == name || used.StartsWith(name + ".", StringComparison.Ordinal);

    private static string? FeatureOf(string project, string used) =>
        used.StartsWith(project + ".", StringComparison.Ordinal) ? used[(project.Length + 1)..].Split('.')[0] : null;
}
