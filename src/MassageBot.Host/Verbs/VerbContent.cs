using MassageBot.Core.Content;
using MassageBot.Host.Content;

namespace MassageBot.Host.Verbs;

/// <summary>The clinic's content as the verbs find it: under <c>--root</c>, else in the nearest folder upward that holds <c>dialogs/</c>.</summary>
internal static class VerbContent
{
    public static string Root(VerbArguments arguments) =>
        ContentRoot.Of(arguments.Find("root") is { } named ? ["--root", named] : []);

    public static string Dialogs(VerbArguments arguments) => Path.Combine(Root(arguments), "dialogs");

    /// <summary>Trained models are shared with the serving program.</summary>
    public static string Models(VerbArguments arguments) => Path.Combine(Root(arguments), "data", "models");

    /// <summary>All of it, with everything learnt.</summary>
    /// <exception cref="ContentRefusedException">Something in it has to be put right first.</exception>
    public static ClinicContent Read(VerbArguments arguments)
    {
        var reading = ContentReader.ReadAll(Dialogs(arguments), Models(arguments));
        var content = reading.Content ?? throw new ContentRefusedException(reading.Problems);
        content.Trained.Wait();
        return content;
    }
}
