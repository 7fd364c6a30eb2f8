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

    /// <summary>False when the client said at the booking that they want no texts about it.</summary>
    public required bool AllowsTexts { get; init; }

    /// <summary>True when the client does not come, and staff say so on the evening of the day.</summary>
    public required bool Missed { get; init; }

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
            var first = _carried.FindLastIndex(text => text.Order < said.Order) + 1;
            return string.Join(' ', _carried.Skip(first).Where(text => text.To == said.From).Select(text => text.Body));
        }
    }

    /// <summary>What was carried after that many texts.</summary>
    public IReadOnlyList<CarriedText> CarriedAfter(int count)
    {
        lock (_gate)
        {
            return [.. _carried.Skip(count)];
        }
    }

    public CarriedText? LastTo(string number)
    {
        lock (_gate)
        {
            return _carried.FindLast(text => text.To == number);
        }
    }

    /// <summary>The visit that the number was told of and that stands; null where there is none.</summary>
    public ToldVisit? Standing(string number)
    {
        lock (_gate)
        {
            return _told.TryGetValue(number, out var visit) && visit.CancelledAt is null ? visit : null;
        }
    }

    public bool WantsNoTexts(string number)
    {
        lock (_gate)
        {
            return _said.FindLast(text => text.From == number && text.Wish != Wish.None) is { Wish: Wish.Stop };
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
