namespace MassageBot.Host;

/// <summary>The folder that settings and words are read from: <c>--root</c>, else the nearest one upward that holds <c>dialogs/</c>.</summary>
internal static class ContentRoot
{
    private const string Option = "--root";

    public static string Of(string[] arguments) =>
        CommandLine.Find(arguments, Option) is { Length: > 0 } named ? Path.GetFullPath(named)
        : Upward(Environment.CurrentDirectory) ?? Upward(AppContext.BaseDirectory) ?? Environment.CurrentDirectory;

    private static string? Upward(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (Directory.Exists(Path.Combine(here.FullName, "dialogs")))
            {
                return here.FullName;
            }
        }

        return null;
    }
}
