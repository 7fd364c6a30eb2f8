namespace MassageBot.Host.Operations;

/// <summary>What a look at one part of the host found.</summary>
/// <param name="Ok">False when the part cannot do its work now.</param>
/// <param name="Detail">Numbers and kinds for operators; never a text of a client or of an exception.</param>
internal sealed record ReadinessFinding(bool Ok, IReadOnlyDictionary<string, object>? Detail = null);

/// <summary>One thing that <c>/readyz</c> looks at. The caller bounds the time; a failure counts as not ok.</summary>
internal interface IReadinessCheck
{
    string Name { get; }

    /// <summary>False for what is told but keeps nobody from being served.</summary>
    bool Required { get; }

    Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken);
}
