namespace MassageBot.Host.Operations;

/// <summary>Writes why a request was not carried out, in the form that the door's clients read. Sentences are fixed: nothing of the request comes back.</summary>
internal static class ErrorBody
{
    private static readonly PathString[] DirectLinePaths = ["/v3/directline", "/webchat/token"];

    /// <summary>For the status that the response has by now.</summary>
    public static async Task WriteAsync(HttpContext http)
    {
        var (code, message) = Words(http.Response.StatusCode);
        if (Array.Exists(DirectLinePaths, path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            await http.Response.WriteAsJsonAsync(new { error = new { code, message } }, http.RequestAborted).ConfigureAwait(false);
            return;
        }

        var problems = http.RequestServices.GetRequiredService<IProblemDetailsService>();
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = http }).ConfigureAwait(false);
    }

    private static (string Code, string Message) Words(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("NotFound", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => ("BadArgument", "This address does not take that method."),
        StatusCodes.Status413PayloadTooLarge => ("MessageSizeTooBig", "The request is too large."),
        StatusCodes.Status415UnsupportedMediaType => ("BadArgument", "Send the body as it is, not compressed."),
        StatusCodes.Status429TooManyRequests => ("TooManyRequests", "Too many requests. Try again later."),
        StatusCodes.Status503ServiceUnavailable => ("ServiceUnavailable", "The service cannot answer just now. Try again."),
        >= StatusCodes.Status500InternalServerError => ("ServiceError", "The request could not be carried out."),
        _ => ("BadArgument", "The request could not be carried out."),
    };
}
