using Microsoft.Extensions.FileProviders;

namespace MassageBot.Host.Content;

/// <summary>Reloads the content once its files have been quiet for a moment, so that an editor's several writes are one change.</summary>
internal sealed class ContentWatch(string folder, ContentSource source, TimeProvider time, ILogger<ContentWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly PhysicalFileProvider files = new(folder);
    private Task change = Task.CompletedTask;

    /// <summary>Watches from the moment this returns: what is saved later is not missed.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            change = NextChange();
        }
        // The system may have no watches left to give. Conversations matter more than fresh words: the host goes on without.
        catch (IOException)
        {
            Log.NotWatching(logger);
            return Task.CompletedTask;
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        files.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await change.WaitAsync(stoppingToken);
            await BeQuietAsync(stoppingToken);
            await source.ReloadAsync();
        }
    }

    /// <summary>Waits until nothing has changed for <see cref="Quiet"/>; the next change is awaited before anything is read.</summary>
    private async Task BeQuietAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            change = NextChange();
            var pause = Task.Delay(Quiet, time, cancellationToken);
            if (await Task.WhenAny(change, pause) == pause)
            {
                await pause;
                return;
            }
        }
    }

    private Task NextChange()
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        files.Watch("**/*").RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), changed);
        return changed.Task;
    }
}
