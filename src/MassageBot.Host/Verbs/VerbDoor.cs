using MassageBot.Host.Content;
using MassageBot.Host.Verbs.Converse;
using MassageBot.Host.Verbs.Reading;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Verbs;

/// <summary>Finds the verb that was asked for: the first argument, unless it begins with a dash.</summary>
internal static class VerbDoor
{
    private const string Serve = "serve";

    internal const string Help =
        """
        The front desk of a massage clinic.

          serve [--only bot|scheduling] [--urls http://localhost:3978] [--root FOLDER] [--Setting:Name value]
                          serves; so does a call without a verb. Settings: README.md
          check-content   everything wrong under dialogs/
          new-language    the files that a further language needs, to be translated
          converse        plays scripted conversations, or makes a book of them
          understand, triage, when, recognize
                          what is made of each message of a file
          replay          two versions of the safety rules on the same sentences
          train-eval      the intent engine on any labelled data
          review          what clients wrote and was not understood
          backup, export  a copy of all that is stored; all that is stored as JSON lines, or what is kept of one client
          ready           whether the host at an address can serve

        A verb that is called wrongly says what it wants.
        """;

    private const int Failed = 1;
    private const int Misused = 2;

    private static readonly IVerb[] Verbs =
    [
        new CheckContentVerb(),
        new NewLanguageVerb(Console.Out),
        new UnderstandVerb(TimeProvider.System),
        new TrainEvalVerb(),
        new TriageVerb(),
        new ReplayVerb(),
        new WhenVerb(),
        new RecognizeVerb(TimeProvider.System),
        new ConverseVerb(),
        new BackupVerb(),
        new ExportVerb(Console.In, TimeProvider.System),
        new ReviewVerb(Console.Out),
        new ReadyVerb(Console.Out),
    ];

    /// <summary>All that may stand first in a call.</summary>
    internal static IEnumerable<string> Names => Verbs.Select(known => known.Name).Prepend(Serve);

    /// <summary>The exit code of the verb; null when the host is to serve.</summary>
    public static async Task<int?> TryRunAsync(string[] arguments)
    {
        if (arguments is ["--help" or "-h" or "-?" or "help", ..])
        {
            await Console.Out.WriteLineAsync(Help);
            return 0;
        }

        if (arguments is [] || arguments[0].StartsWith('-') || arguments[0] == Serve)
        {
            return await RefusedToServeAsync(arguments);
        }

        if (Array.Find(Verbs, verb => verb.Name == arguments[0]) is { } verb)
        {
            return await RunAsync(verb, arguments[1..]);
        }

        await Console.Error.WriteLineAsync($"'{arguments[0]}' is no verb. Known: {string.Join(", ", Names)}.");
        return Misused;
    }

    private static async Task<int?> RefusedToServeAsync(string[] arguments)
    {
        try
        {
            ServedHalves.Of(arguments);
            return null;
        }
        catch (VerbRefused refused)
        {
            await Console.Error.WriteLineAsync($"{Serve}: {refused.Message}");
            return Misused;
        }
    }

    /// <summary>What a person got wrong is told in their terms; anything else is a fault of the program and looks like one.</summary>
    private static async Task<int> RunAsync(IVerb verb, string[] arguments)
    {
        try
        {
            return await verb.RunAsync(arguments, CancellationToken.None);
        }
        catch (VerbRefused refused)
        {
            await Console.Error.WriteLineAsync($"{verb.Name}: {refused.Message}");
            return Misused;
        }
        catch (OptionsValidationException settings)
        {
            await Console.Error.WriteLineAsync($"{verb.Name}: {string.Join('\n', settings.Failures)}");
            return Misused;
        }
        catch (ContentRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Failed;
        }
    }
}
