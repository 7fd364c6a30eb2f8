namespace MassageBot.Conformance.Surface;

/// <summary>A public type as a listing writes it: its first line, and a line for each member.</summary>
internal sealed record SurfaceType
{
    /// <summary>As <c>[Microsoft.Bot.Builder] class UserState : BotState</c>.</summary>
    public required string Header { get; init; }

    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The part of the listing that the type stands in; empty for types that were read from an assembly.</summary>
    public string Section { get; init; } = "";

    /// <summary>Namespace and name, without kind and bases: what identifies the type.</summary>
    public string Key => TypeHeader.KeyOf(Header);

    public IEnumerable<string> Lines => Members.Prepend(Header);
}
