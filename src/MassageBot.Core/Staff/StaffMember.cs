using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff;

/// <summary>What somebody of the clinic may do; the names are those of the settings.</summary>
public enum StaffRole
{
    /// <summary>Answers clients and runs the day; sees no health detail.</summary>
    FrontDesk,

    /// <summary>Gives massages: sees health detail, and changes only their own visits.</summary>
    Therapist,

    /// <summary>All of the above, and what is told to managers only.</summary>
    Manager,

    /// <summary>A manager who also names managers.</summary>
    Owner,
}

/// <summary>Somebody of the clinic, known by the object id that the clinic's directory signs for, never by name.</summary>
public sealed record StaffMember
{
    /// <summary>The object id in Microsoft Entra (<c>aadObjectId</c>), in lower case.</summary>
    public required string AadObjectId { get; init; }

    public required StaffRole Role { get; init; }

    /// <summary>As colleagues and clients read it.</summary>
    public required string Name { get; init; }

    /// <summary>Who of <c>clinic.yaml</c> it is; set for those who give massages.</summary>
    public TherapistId? Therapist { get; init; }

    public bool IsManager => Role is StaffRole.Manager or StaffRole.Owner;

    /// <summary>Answers of the safety screen, constraints and notes. Every such view is kept as a <see cref="HealthView"/>.</summary>
    public bool MayReadHealth => Role != StaffRole.FrontDesk;
}

/// <summary>Who is staff. From the settings, and from what managers have added since.</summary>
public interface IStaffDirectory
{
    /// <summary>Null for a stranger, and for anybody of another tenant.</summary>
    /// <param name="tenantId">The directory that the signed call names.</param>
    /// <param name="aadObjectId">The object id that the signed call names.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<StaffMember?> FindAsync(string? tenantId, string? aadObjectId, CancellationToken cancellationToken);

    /// <summary>Everybody, by role and name.</summary>
    Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The clinic has said which directory its staff are of.</summary>
    bool IsSet { get; }

    /// <summary>The conversation that all staff share, under the name it is stored by; null where none is set.</summary>
    string? Desk { get; }

    /// <summary>What is spoken there.</summary>
    Language DeskLanguage { get; }

    /// <summary>Whether that conversation can be told something: the bot has been there.</summary>
    Task<bool> IsReachableAsync(CancellationToken cancellationToken);
}
