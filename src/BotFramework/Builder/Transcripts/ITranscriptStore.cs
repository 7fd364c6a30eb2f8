using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}

/// <summary>Keeps what was said, page by page.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default);

    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    Task DeleteTranscriptAsync(string channelId, string conversationId);
}

/// <summary>One page; <see cref="ContinuationToken"/> asks for the next, null on the last.</summary>
public class PagedResult<T>
{
    public T[] Items { get; set; } = [];

    public string ContinuationToken { get; set; }
}

public class TranscriptInfo
{
    public string ChannelId { get; set; }

    public string Id { get; set; }

    public DateTimeOffset Created { get; set; }
}
