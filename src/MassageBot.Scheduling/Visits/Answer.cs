namespace MassageBot.Scheduling.Visits;

/// <summary>What was asked for, or why not.</summary>
internal readonly record struct Answer<T>
    where T : class
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Answer(T? value, Refusal? refusal)
    {
        this.value = value;
        this.refusal = refusal;
    }

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(null, refusal);

    public TResult Match<TResult>(Func<T, TResult> given, Func<Refusal, TResult> refused) =>
        refusal is null ? given(value!) : refused(refusal);

    /// <summary>Goes on with the value; a refusal stays what it is.</summary>
    public Answer<TNext> Then<TNext>(Func<T, Answer<TNext>> next)
        where TNext : class => refusal is null ? next(value!) : refusal;
}
