using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff;

/// <summary>What is wanted of the list of staff, out of the words after the command.</summary>
public abstract record StaffListing
{
    private static readonly string[] Adding = ["add", "anadir", "agregar"];
    private static readonly string[] Removing = ["remove", "quitar"];

    private static readonly Dictionary<string, StaffRole> Roles = new(StringComparer.Ordinal)
    {
        ["frontdesk"] = StaffRole.FrontDesk,
        ["desk"] = StaffRole.FrontDesk,
        ["recepcion"] = StaffRole.FrontDesk,
        ["therapist"] = StaffRole.Therapist,
        ["terapeuta"] = StaffRole.Therapist,
        ["manager"] = StaffRole.Manager,
        ["gerencia"] = StaffRole.Manager,
        ["owner"] = StaffRole.Owner,
        ["direccion"] = StaffRole.Owner,
    };

    private StaffListing()
    {
    }

    public sealed record Show : StaffListing;

    /// <param name="AadObjectId">In lower case.</param>
    /// <param name="Role">What they may do.</param>
    /// <param name="Name">As it was written.</param>
    public sealed record Add(string AadObjectId, StaffRole Role, string Name) : StaffListing;

    public sealed record Remove(string Name) : StaffListing;

    /// <summary>"add 1b4e… therapist Mia", "remove Mia"; anything else shows the list.</summary>
    public static StaffListing Read(string rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var parts = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var verb, var id, var role, .. { Length: > 0 } name] when Is(verb, Adding) && Guid.TryParse(id, out var known) && Roles.TryGetValue(Fold.Text(role), out var found) =>
                new Add(known.ToString("D"), found, string.Join(' ', name)),
            [var verb, .. { Length: > 0 } name] when Is(verb, Removing) => new Remove(string.Join(' ', name)),
            _ => new Show(),
        };
    }

    private static bool Is(string word, string[] words) => words.Contains(Fold.Text(word));
}
