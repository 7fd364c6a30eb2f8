namespace MassageBot.Trials.Day;

/// <summary>Somebody who writes to the clinic on that day, wherever.</summary>
internal interface IDayClient
{
    /// <summary>What the conversation is counted by: one for each number, or for each visit of the page.</summary>
    string Conversation { get; }

    /// <summary>The heading that it is counted under.</summary>
    string Channel { get; }

    /// <summary>Until it is acknowledged.</summary>
    Task SayAsync(string text, CancellationToken cancellationToken);

    /// <param name="words">File and key under <c>dialogs/wording</c> of words that what has come since has to have; null for any.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<bool> HasHeardAsync(string? words, CancellationToken cancellationToken);

    /// <summary>All that has come since the client spoke last.</summary>
    string Heard { get; }
}
