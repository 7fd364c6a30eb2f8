using MassageBot.Core.Booking.When;
using MassageBot.Core.Triage;

namespace MassageBot.Core.Booking;

/// <summary>Whom the client would like: anyone, a woman or a man, or somebody by name; a hard wish excludes everyone else.</summary>
public sealed record TherapistWish
{
    public static TherapistWish Anyone { get; } = new();

    public TherapistId? Named { get; init; }

    public Gender? Gender { get; init; }

    public bool Hard { get; init; }
}

/// <summary>Everything a client has said about the visit so far; each part may be missing.</summary>
public sealed record BookingWish
{
    public ServiceId? Service { get; init; }

    public int? Minutes { get; init; }

    public TherapistWish? Therapist { get; init; }

    public WhenWish? When { get; init; }

    /// <summary>A visit that is moved keeps its hour.</summary>
    public bool SameTime { get; init; }

    public Pressure? Pressure { get; init; }

    public string? FirstName { get; init; }

    /// <summary>E.164 where it could be read, such as <c>+15550100170</c>.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    public bool? FirstVisit { get; init; }

    /// <summary>True when the visit is for another person.</summary>
    public bool ForSomeoneElse { get; init; }

    /// <summary>What that person is to the client, in the client's word ("wife"), to notice when it is yet another one.</summary>
    public string? ForWhom { get; init; }

    /// <summary>The client's own first name, where <see cref="FirstName"/> is another person's.</summary>
    public string? OwnName { get; init; }

    /// <summary>That person must not hear of it before.</summary>
    public bool IsSurprise { get; init; }
}
