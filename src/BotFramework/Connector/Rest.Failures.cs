using System.Net;

namespace Microsoft.Rest;

/// <summary>A call of a service client failed.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : base(message)
    {
    }

    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>What is kept of a response after it is gone.</summary>
public class HttpResponseMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }

    public string Content { get; set; }
}
