namespace MassageBot.Trials.Week;

/// <summary>Something a client does, text by text: the next one when the last was answered.</summary>
internal interface ITalk
{
    /// <summary>True when all is said, or when the client has given up.</summary>
    bool IsOver { get; }

    /// <summary>True when the last text has to be answered and was not yet.</summary>
    bool Waits { get; }

    /// <summary>Says the next thing.</summary>
    Task SayAsync(CancellationToken cancellationToken);

    /// <summary>Hears what has come until now.</summary>
    Task HearAsync(CancellationToken cancellationToken);

    /// <summary>No answer, or not the one that it had to be: the client says no more.</summary>
    void GiveUp();
}
