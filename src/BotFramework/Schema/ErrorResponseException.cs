using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel refused a call.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>What the channel said, when it said it in the protocol's form.</summary>
    public ErrorResponse Body { get; set; }
}
