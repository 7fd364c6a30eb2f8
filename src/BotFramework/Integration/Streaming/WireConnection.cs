using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A connection over a socket or a pair of pipes.</summary>
internal sealed class WireConnection(Func<CancellationToken, Task<(Stream Incoming, Stream Outgoing)>> open, ILogger logger)
    : StreamingConnection(logger)
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<StreamMessage>> _asked = new();
    private readonly SemaphoreSlim _oneWriter = new(1, 1);
    private Stream _outgoing;
    private Stream _incoming;

    internal override async Task ListenAsync(
        Func<StreamMessage, CancellationToken, Task<StreamMessage>> answer,
        CancellationToken cancellationToken)
    {
        (_incoming, _outgoing) = await open(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadAsync(answer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (IsEnd(broken) || broken is InvalidDataException or JsonException or FormatException)
        {
            Log.ConnectionEnded(Logger, broken);
        }
        finally
        {
            HangUp();
        }
    }

    internal override async Task<StreamMessage> SendAsync(StreamMessage request, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        var answer = _asked[id] = new TaskCompletionSource<StreamMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await WriteAsync(Frame.Request, id, request, cancellationToken).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _asked.TryRemove(id, out _);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _incoming?.Dispose();
            _outgoing?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task ReadAsync(Func<StreamMessage, CancellationToken, Task<StreamMessage>> answer, CancellationToken cancellationToken)
    {
        var mailbox = new Mailbox();
        while (await Frame.ReadAsync(_incoming, cancellationToken).ConfigureAwait(false) is { } frame)
        {
            switch (mailbox.Take(frame))
            {
                case { Kind: Frame.Response } response when _asked.TryGetValue(response.Id, out var asked):
                    asked.TrySetResult(response.Message);
                    break;
                case { Kind: Frame.Request } request:
                    // Not awaited: the answer may itself ask the other side something, whose answer comes in here.
                    _ = AnswerAsync(request, answer, cancellationToken);
                    break;
            }
        }
    }

    private async Task AnswerAsync(
        Letter request,
        Func<StreamMessage, CancellationToken, Task<StreamMessage>> answer,
        CancellationToken cancellationToken)
    {
        try
        {
            var response = await answer(request.Message, cancellationToken).ConfigureAwait(false);
            await WriteAsync(Frame.Response, request.Id, response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsEnd(gone))
        {
            Log.ConnectionEnded(Logger, gone);
        }
    }

    private async Task WriteAsync(char kind, Guid id, StreamMessage message, CancellationToken cancellationToken)
    {
        var bodyIds = message.Bodies.Select(_ => Guid.NewGuid()).ToArray();
        var frames = Frame.Of(kind, id, message.ToPayload(bodyIds))
            .Concat(message.Bodies.SelectMany((body, index) => Frame.Of(Frame.Body, bodyIds[index], body.Content)));
        await _oneWriter.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var frame in frames)
            {
                await _outgoing.WriteAsync(frame.ToBytes(), cancellationToken).ConfigureAwait(false);
            }

            await _outgoing.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneWriter.Release();
        }
    }

    private static bool IsEnd(Exception failure) =>
        failure is IOException or WebSocketException or ObjectDisposedException or OperationCanceledException;

    // Nobody will answer any more.
    private void HangUp()
    {
        foreach (var asked in _asked.Values)
        {
            asked.TrySetException(new IOException("The streaming connection has ended."));
        }
    }
}
