using System.Diagnostics.CodeAnalysis;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Scheduling.Http;

/// <summary>What all changes of a visit have in common: the condition in their headers and the answer with its ETag.</summary>
internal static class Changed
{
    private const int LongestKey = 255;

    public static bool IsKey([NotNullWhen(true)] string? key) =>
        !string.IsNullOrWhiteSpace(key) && key.Length <= LongestKey && !key.Any(char.IsControl);

    /// <summary>By the tag that was read.</summary>
    public static ChangeCondition ByTag(HttpRequest request) => new(Tag(request));

    /// <summary>By the tag that was read or by a key that names the intent: who only carries out what a client has said knows no tag.</summary>
    public static ChangeCondition ByTagOrKey(HttpRequest request) =>
        new(Tag(request), request.Headers["Idempotency-Key"].ToString() is var key && IsKey(key) ? key : null);

    public static Answer<T> Short<T>(T wanted, params ReadOnlySpan<string?> words)
        where T : class
    {
        foreach (var word in words)
        {
            if (word?.Length > 200)
            {
                return new Refusal.Invalid("reason, reasonCode, by and note have at most 200 characters.");
            }
        }

        return wanted;
    }

    public static IResult Result(HttpContext http, Appointment appointment)
    {
        http.Response.Headers.ETag = ChangeCondition.Tag(appointment);
        return Results.Json(appointment, SchedulingJson.Default.Appointment);
    }

    private static string? Tag(HttpRequest request) => request.Headers.IfMatch.ToString() is { Length: > 0 } tag ? tag : null;
}
