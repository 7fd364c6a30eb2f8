using MassageBot.Scheduling.Contract;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Scheduling.Http;

/// <summary>The problems that this endpoint knows; types are stable, texts are not. None quotes what the caller sent.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    public static Problem Unauthorized { get; } = New("unauthorized", 401, "Show a key.", "Authorization: Bearer <key>");

    public static Problem Unavailable { get; } = New(
        "unavailable", 503, "The calendar cannot be reached right now.", "Try again with the same Idempotency-Key.");

    public static Problem InternalError { get; } = New(
        "internal-error", 500, "The endpoint failed.", "Try again later with the same Idempotency-Key.");

    public static Problem SlotTaken { get; } = New("slot-taken", 409, "Somebody else has this time.");

    public static Problem HoldExpired { get; } = New("hold-expired", 409, "The hold is over.");

    public static Problem LeadTime { get; } = New("lead-time", 422, "Too late to book this start.");

    public static Problem VersionMismatch { get; } = New("version-mismatch", 412, "The appointment has changed since it was read.");

    public static Problem ConditionMissing { get; } = New(
        "precondition-required", 428, "Say which state you change.", "If-Match with the appointment's ETag.");

    public static Problem TooEarly { get; } = New("too-early", 409, "The visit has not come to that yet.");

    public static Problem IdempotencyMismatch { get; } = New(
        "idempotency-mismatch", 422, "The Idempotency-Key was used for another request.");

    public static Problem KeyMissing { get; } = New(
        "idempotency-key-missing", 400, "An Idempotency-Key is required.", "1 to 255 visible characters that name this one intent.");

    public static Problem TooLarge { get; } = New("too-large", 413, "The request is too large.");

    public static Problem OutsidePolicy(string why) => New("outside-policy", 422, "The clinic does not offer this.", why);

    public static Problem Invalid(string why) => New("invalid-request", 400, "The request cannot be read.", why);

    public static Problem NotFound(string what) => New("not-found", 404, $"No such {what}.");

    public static Problem WrongStatus(string status) => New(
        "wrong-status", 409, "Not possible in this state.", $"The appointment is {status}.");

    public static Problem ManagedByFile(string file) => New(
        "managed-by-file",
        409,
        "This is managed by the clinic's file.",
        $"Change it in {file}; the endpoint takes it over when the file is loaded.");

    public static IResult Result(Problem problem) =>
        Results.Json(problem, SchedulingJson.Default.Problem, ContentType, problem.Status);

    private static Problem New(string code, int status, string title, string? detail = null) => new()
    {
        Type = "urn:massagebot:scheduling:" + code,
        Code = code,
        Status = status,
        Title = title,
        Detail = detail,
    };
}
