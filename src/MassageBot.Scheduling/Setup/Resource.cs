namespace MassageBot.Scheduling.Setup;

/// <summary>The names under which time is taken: a therapist's, a room's, or everybody's.</summary>
internal static class Resource
{
    /// <summary>Stands for everybody: a block on it leaves nobody free.</summary>
    public const string WholeClinic = "clinic";

    public static string Therapist(string id) => "therapist:" + id;

    public static string Room(string id) => "room:" + id;

    public static string Equipment(string id) => "equipment:" + id;

    public static string? TherapistOf(string resource) => IdOf(resource, "therapist:");

    public static string? RoomOf(string resource) => IdOf(resource, "room:");

    private static string? IdOf(string resource, string kind) => resource.StartsWith(kind, StringComparison.Ordinal) ? resource[kind.Length..] : null;
}
