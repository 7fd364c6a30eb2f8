using System.Reflection;
using MassageBot.Host.Tests.Storage;
using Xunit.Sdk;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>A row for each calendar that there is an adapter for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryCalendarAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[OutsideClinic.CalCom], [OutsideClinic.EasyAppointments]];
}

/// <summary>The same on each store. Without a PostgreSQL server its rows are missing; where the environment says CI they fail instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryCalendarAndStoreAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from store in new EveryStoreAttribute().GetData(testMethod)
        from calendar in new[] { OutsideClinic.CalCom, OutsideClinic.EasyAppointments }
        select new[] { calendar, store[0] };
}

internal static class CallsOfFarSide
{
    public static string Listing(this FarSide calendar) => calendar.Creation.Replace("POST", "GET", StringComparison.Ordinal);

    public static string Search(this FarSide calendar) =>
        calendar.Creation.Contains("/v2/", StringComparison.Ordinal) ? "GET /v2/slots" : "GET /index.php/api/v1/availabilities";
}
