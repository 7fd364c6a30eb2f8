using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Transcripts as files, one JSON array for each conversation: <c>{folder}/{channel}/{conversation}.transcript</c>. In unit test mode a
/// conversation's file is begun anew by each logger.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore's wait handle is never asked for, so there is nothing to release.")]
public class FileTranscriptLogger : ITranscriptStore
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
    };

    private readonly string _folder;
    private readonly bool _unitTestMode;
    private readonly ConcurrentDictionary<string, bool> _begun = new();
    private readonly SemaphoreSlim _oneWriter = new(1, 1);

    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = Path.GetFullPath(folder ?? Environment.CurrentDirectory);
        _unitTestMode = unitTestMode;
    }

    public async Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var file = FileOf(activity.ChannelId, activity.Conversation.Id);
        await _oneWriter.WaitAsync().ConfigureAwait(false);
        try
        {
            var transcript = _begun.TryAdd(file, true) && _unitTestMode ? [] : await ReadAsync(file).ConfigureAwait(false);
            TranscriptEntries.Record(transcript, (Activity)activity);
            Directory.CreateDirectory(Path.GetDirectoryName(file));
            await File.WriteAllTextAsync(file, JsonConvert.SerializeObject(transcript, Settings)).ConfigureAwait(false);
        }
        finally
        {
            _oneWriter.Release();
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        var transcript = await ReadAsync(FileOf(channelId, conversationId)).ConfigureAwait(false);
        return new PagedResult<IActivity> { Items = [.. transcript.Where(activity => activity.Timestamp >= startDate || startDate == default)] };
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        var folder = Path.Combine(_folder, Safe(channelId));
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.transcript") : [];
        var transcripts = files.Select(file => new TranscriptInfo
        {
            ChannelId = channelId,
            Id = Path.GetFileNameWithoutExtension(file),
            Created = File.GetCreationTimeUtc(file),
        });
        return Task.FromResult(new PagedResult<TranscriptInfo> { Items = [.. transcripts] });
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        File.Delete(FileOf(channelId, conversationId));
        return Task.CompletedTask;
    }

    private static async Task<List<Activity>> ReadAsync(string file) =>
        File.Exists(file)
            ? JsonConvert.DeserializeObject<List<Activity>>(await File.ReadAllTextAsync(file).ConfigureAwait(false)) ?? []
            : [];

    // Ids come from outside; none may name a file elsewhere.
    private static string Safe(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var unsafeLetters = Path.GetInvalidFileNameChars();
        var name = new string([.. id.Select(letter => unsafeLetters.Contains(letter) || letter is '/' or '\\' or ':' ? '_' : letter)]);
        return name is "" or "." or ".." ? "_" : name;
    }

    private string FileOf(string channelId, string conversationId) =>
        Path.Combine(_folder, Safe(channelId), $"{Safe(conversationId)}.transcript");
}
