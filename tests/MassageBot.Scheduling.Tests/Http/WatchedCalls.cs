using System.Text.Json;
using System.Text.RegularExpressions;

namespace MassageBot.Scheduling.Tests.Http;

/// <summary>Compares every call that passes with the document: its route, its status and its body must stand there.</summary>
internal sealed partial class WatchedCalls(HttpMessageHandler inner, JsonElement document) : DelegatingHandler(inner)
{
    private readonly List<(string Operation, Regex Path, JsonElement Described)> operations =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           orderby path.Name.Count(letter => letter == '{'), path.Name.Length descending
           select ($"{method.Name.ToUpperInvariant()} {path.Name}", Pattern(path.Name), method.Value),
    ];

    private readonly HashSet<string> done = [];

    public List<string> Faults { get; } = [];

    /// <summary>What was never asked for, or never with success.</summary>
    public IEnumerable<string> NeverDone => operations.Select(known => known.Operation).Except(done);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var found = operations.FirstOrDefault(known => known.Operation.StartsWith(request.Method.Method + " ", StringComparison.Ordinal) && known.Path.IsMatch(path));
        if (found.Operation is null)
        {
            Faults.Add($"{request.Method} {path} is not announced");
            return response;
        }

        _ = response.IsSuccessStatusCode && done.Add(found.Operation);
        Faults.AddRange((await CompareAsync(found.Described, response)).Select(fault => $"{found.Operation} {(int)response.StatusCode}: {fault}"));
        return response;
    }

    private async Task<IEnumerable<string>> CompareAsync(JsonElement described, HttpResponseMessage response)
    {
        if (!described.GetProperty("responses").TryGetProperty($"{(int)response.StatusCode}", out var answer))
        {
            return ["the status is not announced"];
        }

        var media = response.Content.Headers.ContentType?.MediaType;
        if (!answer.TryGetProperty("content", out var content))
        {
            return media is null ? [] : ["a body is not announced"];
        }

        if (media is null || !content.TryGetProperty(media, out var announced))
        {
            return [$"{media} is not announced"];
        }

        if (!media.EndsWith("json", StringComparison.Ordinal))
        {
            return [];
        }

        await response.Content.LoadIntoBufferAsync();
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. Announced.Differences(body.RootElement, announced.GetProperty("schema"), document.GetProperty("components").GetProperty("schemas"))];
    }

    private static Regex Pattern(string path) => new("^" + Placeholder().Replace(Regex.Escape(path).Replace("}", "\\}", StringComparison.Ordinal), "[^/]+") + "$");

    [GeneratedRegex(@"\\\{[^}\\]+\\?\}")]
    private static partial Regex Placeholder();
}
