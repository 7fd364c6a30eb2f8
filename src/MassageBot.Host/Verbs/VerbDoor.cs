namespace MassageBot.Host.Verbs;

/// <summary>Finds the verb that was asked for: the first argument, unless it begins with a dash.</summary>
internal static class VerbDoor
{
    private const string Serve = "serve";
    private const int UnknownVerb = 2;

    private static readonly IVerb[] Verbs = [];

    /// <summary>The exit code of the verb; null when the host is to serve.</summary>
    public static async Task<int?> TryRunAsync(string[] arguments)
    {
        if (arguments is [] || arguments[0].StartsWith('-') || arguments[0] == Serve)
        {
            return null;
        }

        if (Array.Find(Verbs, verb => verb.Name == arguments[0]) is { } verb)
        {
            return await verb.RunAsync(arguments[1..], CancellationToken.None).ConfigureAwait(false);
        }

        await Console.Error.WriteLineAsync($"'{arguments[0]}' is no verb. Known: {string.Join(", ", Verbs.Select(known => known.Name).Prepend(Serve))}.")
            .ConfigureAwait(false);
        return UnknownVerb;
    }
}
