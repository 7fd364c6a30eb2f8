using System.Reflection;
using MassageBot.PostgreSql;
using Xunit.Sdk;

namespace MassageBot.Host.Tests.Storage;

/// <summary>A row for each store. Without a PostgreSQL server its row is missing; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryStoreAttribute : DataAttribute
{
    public const string Sqlite = "Sqlite";
    public const string PostgreSql = "PostgreSql";

    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [Sqlite];
        if (PostgreSqlServer.Missing() is null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            yield return [PostgreSql];
        }
    }
}
