using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Collects what this host commits until <see cref="SignsOfLife"/> tells it to the others, many conversations at a time. Nothing of it is
/// part of a turn's transaction: a NOTIFY there would make all commits of the server wait for each other.
/// </summary>
internal sealed class PostgreSqlNews(PostgreSqlDatabase database) : CommitNews
{
    public const string Channel = "massagebot";

    /// <summary>PostgreSQL takes 8,000 bytes at a time.</summary>
    private const int LargestPayload = 7_900;

    /// <summary>Where so much waits, the look at the log that follows within the second serves better.</summary>
    private const int MostWaiting = 10_000;

    private readonly Channel<string> _waiting = System.Threading.Channels.Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private volatile bool _anybodyThere;

    /// <summary>While nobody else is there, nothing is collected.</summary>
    public bool AnybodyThere
    {
        get => _anybodyThere;
        set => _anybodyThere = value;
    }

    public override void Announce(string conversation)
    {
        if (_anybodyThere)
        {
            _waiting.Writer.TryWrite(conversation);
        }
    }

    /// <summary>True when something waits to be told.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _waiting.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>The next payload: the host's own name, then conversations. Null when nothing waits.</summary>
    public string? NextPayload()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var size = JsonSize(database.Host);
        while (_waiting.Reader.TryPeek(out var next) && size + JsonSize(next) <= LargestPayload)
        {
            _waiting.Reader.TryRead(out _);
            size += names.Add(next) ? JsonSize(next) : 0;
        }

        if (names.Count > 0)
        {
            return JsonSerializer.Serialize<string[]>([database.Host, .. names]);
        }

        // An id that fills a payload alone is left to the look at the log.
        return _waiting.Reader.TryRead(out _) ? NextPayload() : null;
    }

    public void Hear(string payload)
    {
        var told = JsonSerializer.Deserialize<string[]>(payload) ?? [];
        if (told.Length > 0 && told[0] != database.Host)
        {
            HearOf(told.Skip(1));
        }
    }

    public void HearOf(IEnumerable<string> conversations)
    {
        foreach (var conversation in conversations)
        {
            Tell(conversation);
        }
    }

    private static int JsonSize(string text) => Encoding.UTF8.GetByteCount(JsonEncodedText.Encode(text).Value) + 3;
}
