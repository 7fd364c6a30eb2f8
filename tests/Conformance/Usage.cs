namespace MassageBot.Conformance;

/// <summary>What the command line understands.</summary>
internal static class Usage
{
    private const string Text = """
        dotnet run -c Release --project tests/Conformance -- VERB OPTIONS
          specs --folder PATH [--culture CODE] [--fails N]
                                   runs Recognizers-Text spec files through the bundled models; prints a table, and N failures of each file
          surface --listing FILE   holds the public surface of the bundled packages against a listing of the official one
          surface --print          writes the public surface of the bundled Bot Framework (approved.txt of BotFramework.Tests)
        """;

    /// <summary>The exit code of a command line that was not understood.</summary>
    public static int Print()
    {
        Console.Error.WriteLine(Text);
        return 2;
    }
}
