using MassageBot.Scheduling;

namespace MassageBot.Host.Verbs;

/// <summary>The columns of a table that is exported, opened where they are sealed.</summary>
/// <param name="table">With its schema, as PostgreSQL names it.</param>
/// <param name="seal">The keys that are set.</param>
internal sealed class OpenedColumns(string table, ColumnSeal seal)
{
    /// <exception cref="VerbRefused">The key that it is sealed under is not set.</exception>
    public object Open(string column, object value)
    {
        if (value is not string text || !ColumnSeal.IsSealed(text))
        {
            return value;
        }

        try
        {
            return seal.HasKey ? seal.Open(new SealedColumn($"{table}.{column}"), text)! : throw NoKey();
        }
        catch (SealedTextException fault)
        {
            throw new VerbRefused(fault.Message);
        }
    }

    private VerbRefused NoKey() => new($"{table} is sealed: set Privacy:ColumnKey to the key that the host has.");
}
