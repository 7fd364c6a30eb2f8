using System.Text;
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

    /// <summary>A file's bytes as they are, while others write to it.</summary>
    public static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
