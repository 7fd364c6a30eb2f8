namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>Somebody of <c>team.yml</c>. The playground types for Rosa; others press buttons.</summary>
internal sealed record TeamMember(string Id, string AadObjectId, string Name)
{
    public static readonly TeamMember Rosa = new("29:rosa", "00000000-0000-4000-8000-000000000001", "Rosa Lindqvist");
    public static readonly TeamMember Tom = new("29:tom", "00000000-0000-4000-8000-000000000002", "Tom Ferrara");
    public static readonly TeamMember Ines = new("29:ines", "00000000-0000-4000-8000-000000000003", "Ines Duarte");
    public static readonly TeamMember Guest = new("29:guest", "00000000-0000-4000-8000-000000000006", "Gus Guestman");
}
