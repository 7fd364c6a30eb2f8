using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>How the answer of any calendar is classed: by its status alone, and by which failures are the calendar's. Pure.</summary>
internal static class AnswerClass
{
    /// <summary>Nobody knows whether it happened: the calendar says to come back, is broken, or sends us elsewhere.</summary>
    public static bool LeavesOpen(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status is >= 500 or < 400;

    /// <summary>It does not accept our key.</summary>
    public static bool LocksOut(HttpStatusCode status) => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    /// <summary>How long it wants to be left alone; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        return header?.Delta ?? (header?.Date - now);
    }

    /// <summary>A time or a number that cannot be read is as broken as JSON that cannot.</summary>
    public static bool IsTheCalendars(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException or JsonException or IOException or InvalidOperationException or FormatException;

    public static async Task<T> ReadAsync<T>(HttpContent content, JsonTypeInfo<T> type) =>
        await content.ReadFromJsonAsync(type).ConfigureAwait(false) ?? throw new JsonException("The calendar answered null.");
}
