using MassageBot.Core;
using MassageBot.Core.Staff;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Staff;

/// <summary>Who is staff: the settings first, then whom managers have added. What the settings say of somebody counts.</summary>
internal sealed class StaffDirectory(IOptions<StaffOptions> options, IMatters matters, IConversations conversations) : IStaffDirectory
{
    /// <summary>The Bot Framework's name of Teams.</summary>
    public const string Channel = "msteams";

    private const int MostAdded = 500;

    private readonly StaffMember[] _set = [.. options.Value.Members.Select(Of)];

    public bool IsSet { get; } = !string.IsNullOrEmpty(options.Value.TenantId);

    public string? Desk { get; } = options.Value.Conversation is { Length: > 0 } id ? $"{Channel}|{id}" : null;

    public Language DeskLanguage { get; } = Language.TryParse(options.Value.Language) ?? Language.English;

    public async Task<StaffMember?> FindAsync(string? tenantId, string? aadObjectId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(tenantId, out var tenant) || !Guid.TryParse(options.Value.TenantId, out var ours) || tenant != ours || !Guid.TryParse(aadObjectId, out var asked))
        {
            return null;
        }

        var id = asked.ToString("D");
        return (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(member => member.AadObjectId == id);
    }

    public async Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancellationToken)
    {
        var added = await matters.OpenAsync<AddedMember>(MostAdded, cancellationToken).ConfigureAwait(false);
        return [.. _set.Concat(added.Select(one => one.Body.Member)).DistinctBy(member => member.AadObjectId).OrderByDescending(member => member.Role).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken) =>
        Desk is not null && await conversations.FindAsync(Desk, cancellationToken).ConfigureAwait(false) is { Reference: not null };

    private static StaffMember Of(StaffMemberOptions member) => new()
    {
        AadObjectId = Guid.Parse(member.AadObjectId!).ToString("D"),
        Role = member.Role,
        Name = member.Name!.Trim(),
        Therapist = string.IsNullOrWhiteSpace(member.Therapist) ? null : new TherapistId(member.Therapist.Trim()),
    };
}
