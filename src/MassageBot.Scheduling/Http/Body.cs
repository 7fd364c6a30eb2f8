using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MassageBot.Scheduling.Http;

/// <summary>Reads a request's JSON. What is wrong is told by place, never by value.</summary>
internal static class Body
{
    public static async Task<Answer<T>> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var read = await JsonSerializer.DeserializeAsync(request.Body, type, cancellationToken).ConfigureAwait(false);
            return read is null ? new Refusal.Invalid(Needs(type)) : read;
        }
        catch (JsonException fault)
        {
            // By number: the path would quote names that the caller made up.
            var place = fault is { LineNumber: { } line, BytePositionInLine: { } at } ? $" Look at line {line + 1}, byte {at + 1}." : "";
            return new Refusal.Invalid(Needs(type) + place);
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new Refusal.TooLarge()
                : new Refusal.Invalid("The request's body was cut off.");
        }
    }

    /// <summary>The same where there may be nothing to say: no body is an empty one.</summary>
    public static async Task<Answer<T>> ReadOrAsync<T>(HttpRequest request, JsonTypeInfo<T> type, T empty, CancellationToken cancellationToken)
        where T : class =>
        request.ContentLength == 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false
            ? empty
            : await ReadAsync(request, type, cancellationToken).ConfigureAwait(false);

    private static string Needs(JsonTypeInfo type)
    {
        var required = type.Properties.Where(property => property.IsRequired).Select(property => property.Name);
        var names = string.Join(", ", required);
        return names.Length == 0 ? "The body must be a JSON object." : $"The body must be a JSON object with {names}.";
    }
}
