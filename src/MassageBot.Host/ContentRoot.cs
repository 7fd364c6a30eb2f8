namespace MassageBot.Host;

/// <summary>The folder that settings and words are read from: <c>--root</c>, else the nearest one upward that holds <c>dialogs/</c>.</summary>
internal static class ContentRoot
{
    private const string Option = "--root";

    public static string Of(string[] arguments) =>
        Named(arguments) is { } named ? Path.GetFullPath(named)
        : Upward(Environment.CurrentDirectory) ?? Upward(AppContext.BaseDirectory) ?? Environment.CurrentDirectory;

    private static string? Named(string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                return arguments[i][(Option.Length + 1)..];
            }

            if (arguments[i] == Option && i + 1 < arguments.Length)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }

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
