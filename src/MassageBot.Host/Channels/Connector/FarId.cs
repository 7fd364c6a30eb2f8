using System.Text;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>The id that the other end gives to what it has taken.</summary>
internal static class FarId
{
    private const int LargestAnswer = 4096;
    private const int Longest = 500;

    /// <summary>Null when the answer holds none, or is longer or slower than such an answer is: it was taken all the same.</summary>
    public static async Task<string?> ReadAsync(HttpContent answer, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = await answer.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var bytes = new byte[LargestAnswer];
            var length = await stream.ReadAtLeastAsync(bytes, LargestAnswer, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length == LargestAnswer ? null : In(Encoding.UTF8.GetString(bytes, 0, length));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    private static string? In(string answer) =>
        ActivityJson.TryParse(answer)?["id"] is JValue { Value: string { Length: > 0 and <= Longest } id } ? id : null;
}
