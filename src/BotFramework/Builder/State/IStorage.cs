using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Where state is kept between turns, as documents under string keys.</summary>
public interface IStorage
{
    /// <summary>Reads what exists; keys without a document are left out of the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>A document that refuses to overwrite a newer one; "*" overwrites whatever is there.</summary>
public interface IStoreItem
{
    [JsonProperty("eTag")]
    string ETag { get; set; }
}
