namespace MassageBot.Trials.Faults;

internal enum StoreKind
{
    Sqlite,
    PostgreSql,
}
