namespace MassageBot.Host.Channels.WebChat;

/// <summary>Answers in the protocol's own form. Stock clients act on the status: 403 means get a new token, 404 means the conversation is over.</summary>
internal static class DirectLineResults
{
    public static IResult MissingCredentials { get; } = Error(401, "Unauthorized", "Send Authorization: Bearer with a token or the secret.");

    public static IResult TokenExpired { get; } = Error(403, "TokenExpired", "The token has expired. Get a new one.");

    public static IResult InvalidCredentials { get; } = Error(403, "BadArgument", "The token or secret is not valid here.");

    public static IResult OtherConversation { get; } = Error(403, "BadArgument", "The token belongs to another conversation.");

    public static IResult OnlyWithSecret { get; } = Error(403, "BadArgument", "Only the secret makes tokens.");

    public static IResult UntrustedOrigin { get; } = Error(403, "BadArgument", "Pages of this origin may not use the chat.");

    public static IResult UnknownConversation { get; } = Error(404, "ConversationNotFound", "There is no such conversation.");

    public static IResult TooLarge { get; } = Error(413, "MessageSizeTooBig", "An activity has at most 256,000 characters, an upload at most 4 MB.");

    public static IResult WrongKindOfFile { get; } = Error(415, "BadArgument", "Only PNG, JPEG, GIF, WebP and PDF files are taken.");

    /// <summary>The client may send the same again.</summary>
    public static IResult Unavailable { get; } = new Later(Error(503, "ServiceUnavailable", "The service cannot answer just now. Try again."));

    public static IResult BadArgument(string message) => Error(400, "BadArgument", message);

    public static IResult Error(int status, string code, string message) =>
        Results.Json(new ErrorAnswer(new ErrorFacts(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);

    public static IResult Conversation(int status, ConversationAnswer answer) =>
        Results.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);

    public static IResult ActivityId(string id) => Results.Json(new ActivityIdAnswer(id), DirectLineJson.Default.ActivityIdAnswer);

    private sealed class Later(IResult answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = "2";
            return answer.ExecuteAsync(httpContext);
        }
    }
}
