namespace MassageBot.Trials.Week;

/// <summary>A text that the carrier took from the clinic.</summary>
/// <param name="Order">Its place among all that was said and carried.</param>
/// <param name="At">By the trial's clock.</param>
/// <param name="To">The client's number.</param>
/// <param name="Body">The words.</param>
internal sealed record CarriedText(long Order, DateTimeOffset At, string To, string Body);

/// <summary>What a client's text does to whether the number may be texted.</summary>
internal enum Wish
{
    None,
    Stop,
    Start,
}

/// <summary>A text of a client, and what has to come back.</summary>
/// <param name="Order">Its place among all that was said and carried.</param>
/// <param name="At">By the trial's clock.</param>
/// <param name="From">The client's number.</param>
/// <param name="Text">The words.</param>
/// <param name="Awaits">Matches the one answer; null where no text may come.</param>
/// <param name="Wish">Whether it asks for texts to stop or to go on.</param>
internal sealed record SaidText(long Order, DateTimeOffset At, string From, string Text, Phrase? Awaits, Wish Wish);

/// <summary>A visit that a client was told is booked, until they were told that it is cancelled.</summary>
internal sealed record ToldVisit
{
    public required string Code { get; init; }

    public required string Number { get; init; }

    public required Tongue Tongue { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset BookedAt { get; init; }

    /// <summary>True when it was booked on the web page; the number has not written to the clinic then.</summary>
    public required bool OnTheWeb { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }
}

internal enum Tongue
{
    English,
    Spanish,
}

/// <summary>All that happened, in one order.</summary>
internal sealed class Ledger
{
    private readonly Lock _gate = new();
    private readonly List<CarriedText> _carried = [];
    private readonly List<SaidText> _said = [];
    private readonly List<(string Number, string What)> _misheard = [];
    private readonly Dictionary<string, ToldVisit> _told = new(StringComparer.Ordinal);
    private long _order;

    public IReadOnlyList<CarriedText> Carried
    {
        get
        {
            lock (_gate)
            {
                return [.. _carried];
            }
        }
    }

    public IReadOnlyList<SaidText> Said => _said;

    public IReadOnlyCollection<ToldVisit> Told => _told.Values;

    /// <summary>Answers elsewhere than by text that were not the ones that had to come.</summary>
    public IReadOnlyList<(string Number, string What)> WrongElsewhere => _misheard;

    public CarriedText Carry(DateTimeOffset at, string to, string body)
    {
        lock (_gate)
        {
            var text = new CarriedText(++_order, at, to, body);
            _carried.Add(text);
            return text;
        }
    }

    public SaidText Say(DateTimeOffset at, string from, string text, Phrase? awaits, Wish wish)
    {
        lock (_gate)
        {
            var said = new SaidText(++_order, at, from, text, awaits, wish);
            _said.Add(said);
            return said;
        }
    }

    /// <summary>What that number has got since then, as one text.</summary>
    public string HeardSince(SaidText said)
    {
        lock (_gate)
        {
            // The latest come last: nobody has to walk through the whole week.
            return string.Join(' ', _carried.AsEnumerable().Reverse().TakeWhile(text => text.Order > said.Order).Where(text => text.To == said.From).Reverse().Select(text => text.Body));
        }
    }

    public void Misheard(string number, string what)
    {
        lock (_gate)
        {
            _misheard.Add((number, what));
        }
    }

    public void Tell(ToldVisit visit)
    {
        lock (_gate)
        {
            _told[visit.Number] = visit;
        }
    }

    public void Cancelled(string number, DateTimeOffset at)
    {
        lock (_gate)
        {
            if (_told.TryGetValue(number, out var visit))
            {
                _told[number] = visit with { CancelledAt = at };
            }
        }
    }
}
