using System.Text;

namespace MassageBot.Scheduling;

/// <summary>A column whose texts are sealed where a key is set.</summary>
/// <param name="Name">Schema, table and column, bound into all that is sealed: moved elsewhere it does not open.</param>
public sealed record SealedColumn(string Name)
{
    /// <summary>The same text is sealed the same each time, where the database compares texts: who reads it learns which rows are alike, and no more.</summary>
    public bool SameForSame { get; init; }

    /// <summary>What in a text its row is looked for by, such as the last digits of a number.</summary>
    public Func<string, IEnumerable<string>>? FoundBy { get; init; }

    /// <summary>The name as it is bound into what is sealed.</summary>
    internal byte[] Bound { get; } = Encoding.UTF8.GetBytes(Name);

    public string Table => Name.Split('.')[1];

    public string Column => Name.Split('.')[2];
}
