namespace MassageBot.Core.Tests.House;

/// <summary>Names that say nothing, and files that hold too much.</summary>
public sealed class StyleTests
{
    private static readonly string[] EmptyNames = ["Helper", "Manager", "Utils", "Util", "Processor"];

    private static readonly string[] EmptyFolders = ["Common", "Shared", "Infrastructure", "Services", "Models", "Interfaces", "Helpers", "Utils"];

    [Fact]
    public void No_file_has_a_name_that_says_nothing() =>
        SourceTree.Files
            .Where(file => IsOurs(file) && EmptyNames.Any(name => Path.GetFileNameWithoutExtension(file.Name).EndsWith(name, StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    [Fact]
    public void No_folder_is_cut_by_technical_kind() =>
        SourceTree.Files
            .Where(file => IsOurs(file) && file.Folders.Intersect(EmptyFolders).Any())
            .Select(file => file.Path)
            .ShouldBeEmpty();

    private static bool IsOurs(SourceFile file) => file.Project.StartsWith("MassageBot.", StringComparison.Ordinal);
}
