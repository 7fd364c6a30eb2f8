namespace MassageBot.Host.Verbs;

/// <summary>A command of the program other than serving.</summary>
internal interface IVerb
{
    string Name { get; }

    /// <summary>Returns the exit code.</summary>
    /// <param name="arguments">What follows the verb.</param>
    /// <param name="cancellationToken">Set when the person stops the program.</param>
    Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken);
}
