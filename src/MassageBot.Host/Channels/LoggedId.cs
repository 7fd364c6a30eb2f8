using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Host.Channels;

/// <summary>How an activity is named in a log: our own ids as they are, a sender's by a fingerprint, since a sender can write anything there.</summary>
internal static class LoggedId
{
    private const int FingerprintBytes = 6;

    public static string Of(string activityId) => Guid.TryParseExact(activityId, "N", out _)
        ? activityId
        : "sender-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(activityId)).AsSpan(0, FingerprintBytes));
}
