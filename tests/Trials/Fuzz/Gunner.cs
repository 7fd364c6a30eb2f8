using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace MassageBot.Trials.Fuzz;

/// <summary>Sends requests as they are made and keeps count of the answers. A few are damaged as bytes, headers and all.</summary>
internal sealed class Gunner(HttpClient http, ShotMaker maker)
{
    private const int RawEach = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<(string Door, int Status), int> _answers = new();
    private readonly ConcurrentQueue<string> _bad = new();

    /// <summary>How often each door answered how; 0 is no answer.</summary>
    public IReadOnlyDictionary<(string Door, int Status), int> Answers => _answers;

    /// <summary>Requests that the host did not cope with.</summary>
    public IReadOnlyCollection<string> Bad => _bad;

    public async Task FireAsync(int number, CancellationToken cancellationToken)
    {
        var shot = maker.Make(number);
        var status = number % RawEach == 0 ? await FireRawAsync(shot, cancellationToken) : await FireAsync(shot, cancellationToken);
        _answers.AddOrUpdate((shot.Door, status), 1, (_, count) => count + 1);
        // An invoke that nobody knows is answered 501 by the protocol, and a version of HTTP that nobody knows 505.
        if (status >= 500 && status != 505 && !(status == 501 && shot.Door == "connector"))
        {
            _bad.Enqueue($"{status} {shot}");
        }
    }

    private async Task<int> FireAsync(Shot shot, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(shot.Method), new Uri(shot.Path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", shot.Key is null ? null : $"Bearer {shot.Key}");
        if (shot.Body is not null)
        {
            request.Content = new ByteArrayContent(shot.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", shot.ContentType);
            request.Headers.TryAddWithoutValidation("Idempotency-Key", $"fuzz-{shot.Number}");
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return (int)response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>The answer's status, or 0 when there is none soon: a damaged request may lack its end.</summary>
    private async Task<int> FireRawAsync(Shot shot, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(http.BaseAddress!.Host, http.BaseAddress.Port, patience.Token);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Damaged(shot), patience.Token);
            var start = new byte[12];
            var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, patience.Token);
            return read == start.Length && int.TryParse(Encoding.ASCII.GetString(start, 9, 3), out var status) ? status : 0;
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static byte[] Damaged(Shot shot)
    {
        var chance = new Random(shot.Number);
        var head = $"{shot.Method} {shot.Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {shot.Key}\r\nContent-Type: {shot.ContentType}\r\n"
            + $"Content-Length: {shot.Body?.Length ?? 0}\r\nConnection: close\r\n\r\n";
        byte[] bytes = [.. Encoding.UTF8.GetBytes(head), .. shot.Body ?? []];
        for (var changes = chance.Next(1, 4); changes > 0; changes--)
        {
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        }

        return bytes;
    }
}
