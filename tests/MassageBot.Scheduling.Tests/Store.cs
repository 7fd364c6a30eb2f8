using System.Reflection;
using MassageBot.PostgreSql;
using Xunit.Sdk;

namespace MassageBot.Scheduling.Tests;

/// <summary>Where a test's calendar is kept.</summary>
public enum Store
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory on SQLite: the store first, then these values.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqliteAttribute(params object?[] values) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => [[Store.Sqlite, .. values]];
}

/// <summary>Runs a theory on PostgreSQL too. Without a server it is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    private readonly object?[] values;

    public OnPostgreSqlAttribute(params object?[] values)
    {
        this.values = values;
        Skip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? PostgreSqlServer.Missing() : null;
    }

    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => [[Store.PostgreSql, .. values]];
}
