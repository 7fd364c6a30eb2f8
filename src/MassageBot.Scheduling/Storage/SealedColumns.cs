namespace MassageBot.Scheduling.Storage;

/// <summary>The calendar's columns that hold a client's number, name, or what was written of their health.</summary>
internal static class SealedColumns
{
    public static readonly SealedColumn FirstName = new("scheduling.appointments.client_first_name");
    public static readonly SealedColumn Phone = new("scheduling.appointments.client_phone");
    public static readonly SealedColumn Constraints = new("scheduling.appointments.constraints");
    public static readonly SealedColumn Notes = new("scheduling.appointments.notes");
    public static readonly SealedColumn CancellationReason = new("scheduling.appointments.cancellation_reason");
    public static readonly SealedColumn CancellationNote = new("scheduling.appointments.cancellation_note");
    public static readonly SealedColumn Proposal = new("scheduling.appointments.proposal");
    public static readonly SealedColumn Answer = new("scheduling.idempotency.response");
    public static readonly SealedColumn Waiting = new("scheduling.waitlist.document");

    /// <summary>Hashed: the end of a number by which visits are looked for.</summary>
    public static readonly SealedColumn PhoneTail = new("scheduling.appointments.phone_tail");

    /// <summary>Hashed: the last four digits, by which a client with a name says whose the visit is.</summary>
    public static readonly SealedColumn PhoneEnding = new("scheduling.appointments.phone_digits");

    /// <summary>Hashed: the whole number of somebody who waits.</summary>
    public static readonly SealedColumn WaitingPhone = new("scheduling.waitlist.phone_digits");

    public static readonly IReadOnlyList<SealedColumn> OfVisits = [FirstName, Phone, Constraints, Notes, CancellationReason, CancellationNote, Proposal];

    /// <summary>As they are stored: sealed.</summary>
    public static readonly IReadOnlyList<SealedColumn> Sealed = [.. OfVisits, Answer, Waiting];

    /// <summary>As they are stored: hashed.</summary>
    public static readonly IReadOnlyList<SealedColumn> Hashed = [PhoneTail, PhoneEnding, WaitingPhone];
}
