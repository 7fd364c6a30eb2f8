namespace Microsoft.Rest;

/// <summary>Signs requests of a service client.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A request and its answer.</summary>
public interface IHttpOperationResponse
{
    HttpRequestMessage Request { get; set; }

    HttpResponseMessage Response { get; set; }
}

public class HttpOperationResponse : IHttpOperationResponse
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }
}

public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T Body { get; set; }
}
