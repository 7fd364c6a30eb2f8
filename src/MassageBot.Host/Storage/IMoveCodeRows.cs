namespace MassageBot.Host.Storage;

/// <summary>Codes by which a chat goes on elsewhere, as keyed hashes. One that is over is deleted when the next is written.</summary>
internal interface IMoveCodeRows
{
    /// <summary>Writes the chat's code in place of any before; false, and nothing written, when another chat has the same.</summary>
    Task<bool> WriteAsync(string conversation, string code, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The chat of the code, once: to the message that takes it first, again and again. Null when there is none that counts.</summary>
    Task<string?> TakeAsync(string code, string takenBy, DateTimeOffset now, CancellationToken cancellationToken);
}
