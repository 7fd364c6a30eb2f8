namespace MassageBot.Trials.Week;

/// <summary>A talk by text messages.</summary>
internal sealed class TextTalk(Person person, IReadOnlyList<Line> lines, Handset handset, Ledger ledger, TimeProvider clock) : ITalk
{
    private int _next;
    private SaidText? _last;

    public bool IsOver { get; private set; }

    public bool Waits { get; private set; }

    public async Task SayAsync(CancellationToken cancellationToken)
    {
        var line = lines[_next];
        _last = ledger.Say(clock.GetUtcNow(), person.Number, line.Text, line.Awaits, line.Wish);
        Waits = line.Awaits is not null;
        await handset.SendAsync(_last, cancellationToken);
    }

    public Task HearAsync(CancellationToken cancellationToken)
    {
        var line = lines[_next];
        var heard = ledger.HeardSince(_last!);
        Waits = line.Awaits is not null && !line.Awaits.IsIn(heard);
        if (!Waits)
        {
            Follow(line, heard);
            IsOver = ++_next == lines.Count;
        }

        return Task.CompletedTask;
    }

    /// <summary>The checker finds it in the ledger.</summary>
    public void GiveUp() => IsOver = true;

    private void Follow(Line line, string heard)
    {
        switch (line.Upshot)
        {
            case Upshot.Booked:
                ledger.Tell(new ToldVisit
                {
                    Code = line.Awaits!.Find(heard, "code")!,
                    Number = person.Number,
                    Tongue = person.Tongue,
                    Start = person.Visit,
                    BookedAt = clock.GetUtcNow(),
                    OnTheWeb = false,
                    AllowsTexts = person.AllowsTexts,
                    Missed = person.Misses,
                });
                break;
            case Upshot.Cancelled:
                ledger.Cancelled(person.Number, clock.GetUtcNow());
                break;
        }
    }
}
