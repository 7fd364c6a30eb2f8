namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>
/// Somebody of <c>team.yml</c>. A bot that opens a chat with somebody names them by their id of the directory, which Teams knows them by as well as by its
/// own; the playground knows each by one id, so for a manager it is that one.
/// </summary>
internal sealed record TeamMember(string Id, string AadObjectId, string Name)
{
    public static readonly TeamMember Rosa = new("29:rosa", "00000000-0000-4000-8000-000000000001", "Rosa Lindqvist");
    public static readonly TeamMember Tom = new("29:tom", "00000000-0000-4000-8000-000000000002", "Tom Ferrara");
    public static readonly TeamMember Ines = new("00000000-0000-4000-8000-000000000003", "00000000-0000-4000-8000-000000000003", "Ines Duarte");
    public static readonly TeamMember Mia = new("29:mia", "00000000-0000-4000-8000-000000000004", "Mia Okafor");
    public static readonly TeamMember Guest = new("29:guest", "00000000-0000-4000-8000-000000000006", "Gus Guestman");
}
