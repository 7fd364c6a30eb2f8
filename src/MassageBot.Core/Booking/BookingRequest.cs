using MassageBot.Core.Triage;
using NodaTime;

namespace MassageBot.Core.Booking;

/// <summary>What the client agreed to at the read-back.</summary>
public sealed record Consent
{
    /// <summary>The version of the policy that was shown.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>The client lets the clinic keep the health answers for the therapist. Booking works without.</summary>
    public required bool StoreHealthAnswers { get; init; }

    /// <summary>The client wants reminders by text.</summary>
    public required bool TextReminders { get; init; }

    public required Instant GivenAt { get; init; }
}

/// <summary>
/// A booking that a client has confirmed. It cannot be made without the result of the safety screen and without consent,
/// and not for a result that may take no slot.
/// </summary>
public sealed record BookingRequest
{
    public BookingRequest(ScreenResult screen, Consent consent)
    {
        ArgumentNullException.ThrowIfNull(screen);
        ArgumentNullException.ThrowIfNull(consent);
        if (!screen.MayTakeSlot)
        {
            throw new ArgumentException("The screen's result takes no slot.", nameof(screen));
        }

        Screen = screen;
        Consent = consent;
    }

    public ScreenResult Screen { get; }

    public Consent Consent { get; }

    public required ServiceId Service { get; init; }

    public required int Minutes { get; init; }

    public required Offer Offer { get; init; }

    /// <summary>The hold on the slot; null when it could not be held.</summary>
    public string? HoldId { get; init; }

    public required string FirstName { get; init; }

    /// <summary>E.164.</summary>
    public required string Phone { get; init; }

    public string? Email { get; init; }

    public required bool FirstVisit { get; init; }

    /// <summary>The place on the waitlist for which the slot is held.</summary>
    public Guid? WaitId { get; init; }

    /// <summary>The number is that of the client who books, not of who comes.</summary>
    public bool ForSomeoneElse { get; init; }

    /// <summary>Who comes must not hear of it before.</summary>
    public bool IsSurprise { get; init; }

    public Pressure? Pressure { get; init; }

    /// <summary>For the therapist; health words only with consent.</summary>
    public string? Note { get; init; }
}
