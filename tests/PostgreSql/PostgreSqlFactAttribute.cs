namespace MassageBot.PostgreSql;

/// <summary>A test on a real PostgreSQL server. Without one it is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = PostgreSqlServer.Missing();
        }
    }
}

/// <summary>The same for a test with rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = PostgreSqlServer.Missing();
        }
    }
}
