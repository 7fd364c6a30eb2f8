using System.Security.Cryptography;
using System.Text.Json;

namespace MassageBot.Host.SchedulingAdapters.Webhooks;

/// <summary>What is common to tellings of all calendars.</summary>
internal static class WebhookBody
{
    /// <summary>The value under those names as text, in the words of the calendar; null when it is not there or the body is no JSON.</summary>
    public static string? Value(byte[] body, params ReadOnlySpan<string> path)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return At(document.RootElement, path);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>For calendars that give their tellings no id: the same bytes are the same telling.</summary>
    public static string IdOf(byte[] body) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body));

    private static string? At(JsonElement element, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.String or JsonValueKind.Number ? element.ToString() : null;
    }
}
