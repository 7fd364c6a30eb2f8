using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Host.Tests.Operations;

/// <summary>What the tests of operations need of a clinic.</summary>
internal static class OperationsClinic
{
    public static Alert HandOff() => new()
    {
        Id = Guid.NewGuid(),
        Kind = AlertKind.HandOff,
        RaisedAt = Instant.FromUtc(2026, 11, 1, 5, 30),
        Reason = "asked",
        FirstName = "Sam",
        Phone = "+15550100170",
    };
}
