using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Tells one change that a key names from another: which visit, what is done, and with which words.</summary>
internal static class ChangeFingerprint
{
    public static string Of(string id, CancelWanted wanted) =>
        Hash("cancel", id, JsonSerializer.Serialize(wanted, SchedulingJson.Default.CancelWanted));

    public static string Of(string id, RescheduleWanted wanted) =>
        Hash("reschedule", id, JsonSerializer.Serialize(wanted, SchedulingJson.Default.RescheduleWanted));

    public static string Of(string id, StepWanted wanted) =>
        Hash("accept", id, JsonSerializer.Serialize(wanted, SchedulingJson.Default.StepWanted));

    private static string Hash(params string[] parts) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
