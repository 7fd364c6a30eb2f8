using MassageBot.Core;
using MassageBot.Core.Staff;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Who is staff in rehearsals; without a desk nobody is asked into a chat.</summary>
internal sealed class StaffList(IMatters matters, string? desk = null) : IStaffDirectory
{
    public const string Tenant = "0d2f0a3c-4b6e-4c1f-9a51-2f6f6f6f0001";

    public static StaffMember Ana { get; } = new() { AadObjectId = "a0000000-0000-4000-8000-000000000001", Role = StaffRole.FrontDesk, Name = "Ana" };

    public static StaffMember Ben { get; } = new() { AadObjectId = "a0000000-0000-4000-8000-000000000002", Role = StaffRole.FrontDesk, Name = "Ben" };

    public static StaffMember Mia { get; } = new() { AadObjectId = "a0000000-0000-4000-8000-000000000003", Role = StaffRole.Therapist, Name = "Mia", Therapist = new TherapistId("mia") };

    public static StaffMember Olga { get; } = new() { AadObjectId = "a0000000-0000-4000-8000-000000000004", Role = StaffRole.Manager, Name = "Olga" };

    public static StaffMember Oscar { get; } = new() { AadObjectId = "a0000000-0000-4000-8000-000000000005", Role = StaffRole.Owner, Name = "Oscar" };

    private static readonly StaffMember[] Set = [Ana, Ben, Mia, Olga, Oscar];

    public bool IsSet => true;

    public string? Desk => desk;

    public Language DeskLanguage => Language.English;

    public Task<bool> IsReachableAsync(CancellationToken cancellationToken) => Task.FromResult(desk is not null);

    public async Task<StaffMember?> FindAsync(string? tenantId, string? aadObjectId, CancellationToken cancellationToken) =>
        tenantId == Tenant ? (await ListAsync(cancellationToken)).FirstOrDefault(member => member.AadObjectId == aadObjectId) : null;

    public async Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancellationToken) =>
        [.. Set, .. (await matters.OpenAsync<AddedMember>(100, cancellationToken)).Select(one => one.Body.Member)];
}
