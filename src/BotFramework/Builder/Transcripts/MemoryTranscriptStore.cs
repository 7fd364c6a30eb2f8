using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts in memory, for tests.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_transcripts)
        {
            var key = (activity.ChannelId, activity.Conversation.Id);
            if (!_transcripts.TryGetValue(key, out var transcript))
            {
                _transcripts[key] = transcript = [];
            }

            TranscriptEntries.Record(transcript, (Activity)activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_transcripts)
        {
            var since = (_transcripts.GetValueOrDefault((channelId, conversationId)) ?? [])
                .Where(activity => activity.Timestamp >= startDate || startDate == default)
                .OrderBy(activity => activity.Timestamp);
            return Task.FromResult(Page(since, activity => activity.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_transcripts)
        {
            _transcripts.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_transcripts)
        {
            var inChannel = _transcripts.Where(entry => entry.Key.Channel == channelId)
                .Select(entry => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = entry.Key.Conversation,
                    Created = entry.Value.FirstOrDefault()?.Timestamp ?? default,
                })
                .OrderBy(info => info.Created);
            return Task.FromResult(Page(inChannel, info => info.Id, continuationToken));
        }
    }

    private static PagedResult<T> Page<T>(IEnumerable<T> all, Func<T, string> idOf, string after)
    {
        var rest = after == null ? all : all.SkipWhile(item => idOf(item) != after).Skip(1);
        var items = rest.Take(PageSize).ToArray();
        return new PagedResult<T> { Items = items, ContinuationToken = items.Length == PageSize ? idOf(items[^1]) : null };
    }
}
