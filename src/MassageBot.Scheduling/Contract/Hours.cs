namespace MassageBot.Scheduling.Contract;

/// <summary>Other hours on one date than the weekly ones. No hours: closed, or not at work.</summary>
public sealed record ExceptionWanted
{
    /// <summary>Whose hours; the clinic's where absent.</summary>
    public string? Therapist { get; init; }

    /// <summary>Date at the clinic, yyyy-MM-dd.</summary>
    public required string Date { get; init; }

    public required IReadOnlyList<HoursOfDay> Hours { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>Wall times HH:mm; an end at or before its start lies on the next day.</summary>
public sealed record HoursOfDay(string From, string To);

/// <summary>Other hours as they are kept.</summary>
public sealed record HoursException
{
    public required string Id { get; init; }

    public string? Therapist { get; init; }

    public required string Date { get; init; }

    public required IReadOnlyList<HoursOfDay> Hours { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>Other hours by date.</summary>
public sealed record ExceptionList(IReadOnlyList<HoursException> Exceptions);

/// <summary>Other hours that were put in place, and the visits that now lie outside them. They stay until somebody moves them.</summary>
public sealed record ExceptionPlaced(HoursException Exception, IReadOnlyList<Appointment> Affected);

/// <summary>A span in which a therapist, a room or, where neither is named, nobody can be booked.</summary>
public sealed record BlockWanted
{
    public string? Therapist { get; init; }

    public string? Room { get; init; }

    /// <summary>RFC 3339, or a wall time or date at the clinic.</summary>
    public required string From { get; init; }

    /// <summary>Exclusive; same forms, at most 400 days after `from`.</summary>
    public required string To { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>The clinic is closed from the first to the last date, both included.</summary>
public sealed record ClosureWanted
{
    /// <summary>Date at the clinic, yyyy-MM-dd.</summary>
    public required string First { get; init; }

    public required string Last { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>A block as it is kept; without therapist and room it is the whole clinic's.</summary>
public sealed record Block
{
    public required string Id { get; init; }

    public string? Therapist { get; init; }

    public string? Room { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>UTC instant, exclusive.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>`start` on the clinic's wall clock.</summary>
    public required string Local { get; init; }

    /// <summary>`end` on the clinic's wall clock.</summary>
    public required string LocalEnd { get; init; }

    /// <summary>IANA zone of the wall times.</summary>
    public required string Zone { get; init; }

    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>Blocks in order of start; `nextCursor` is absent on the last page.</summary>
public sealed record BlockList(IReadOnlyList<Block> Blocks, string? NextCursor = null);

/// <summary>A block that was put in place, and the visits that lie in it. They stay until somebody moves them.</summary>
public sealed record BlockPlaced(Block Block, IReadOnlyList<Appointment> Affected);
