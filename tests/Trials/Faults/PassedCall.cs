using Microsoft.AspNetCore.Http;

namespace MassageBot.Trials.Faults;

/// <summary>A call that a proxy has taken, to be sent on as often as it likes.</summary>
internal sealed record PassedCall
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Transfer-Encoding", "Content-Length"];

    public required HttpMethod Method { get; init; }

    public required string PathAndQuery { get; init; }

    public required IReadOnlyList<(string Name, string[] Values)> Headers { get; init; }

    public required byte[] Body { get; init; }

    public static async Task<PassedCall> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new PassedCall
        {
            Method = new HttpMethod(request.Method),
            PathAndQuery = request.Path.ToUriComponent() + request.QueryString.ToUriComponent(),
            Headers = [.. request.Headers.Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .Select(header => (header.Key, header.Value.OfType<string>().ToArray()))],
            Body = body.ToArray(),
        };
    }

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(Method, new Uri(PathAndQuery, UriKind.Relative)) { Content = Body.Length == 0 ? null : new ByteArrayContent(Body) };
        foreach (var (name, values) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, values))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return message;
    }

    /// <param name="answer">What came back.</param>
    /// <param name="response">Where it goes.</param>
    /// <param name="isWhole">False leaves out the second half of the body, of which the length was told.</param>
    public static async Task WriteAsync(HttpResponseMessage answer, HttpResponse response, bool isWhole)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
        {
            response.Headers[name] = values.ToArray();
        }

        response.ContentLength = body.Length == 0 ? null : body.Length;
        await response.Body.WriteAsync(isWhole ? body : body.AsMemory(0, body.Length / 2));
        await response.Body.FlushAsync();
    }
}
