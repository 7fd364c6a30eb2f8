extern alias host;

using System.Diagnostics;
using System.Text.Json;
using host::MassageBot.Host.Content;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Core.Content;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>What reading a message costs, once the code is warm.</summary>
internal sealed record ReadingCost(string What, int Messages, TimeSpan Middle, TimeSpan SlowestHundredth, double Bytes);

/// <summary>What both layers take for a message of a length.</summary>
internal sealed record LengthCost(int Characters, TimeSpan Middle);

/// <summary>All that one run has measured of reading.</summary>
internal sealed record ReadingFigures(
    TimeSpan Learning, IReadOnlyList<ReadingCost> Costs, IReadOnlyList<LengthCost> Lengths, IReadOnlyList<IntentReaderFigure> Readers);

/// <summary>
/// What safety triage and understanding take for a message: the sentences of <c>dialogs/triage/sentences</c>, one after the other on one core,
/// and messages of growing length made of them.
/// </summary>
internal sealed class ReadMessages(ClinicContent content)
{
    private const int WarmRounds = 2;
    private const int LongRounds = 40;
    private static readonly int[] LongMessages = [100, 1_000, 10_000];
    private static readonly Moment Now = new() { Language = Language.English, Now = new LocalDateTime(2026, 11, 21, 17, 0) };

    public static async Task<ReadingFigures> MeasureAsync(CancellationToken cancellationToken)
    {
        var repository = BuiltHost.Repository;
        var models = Directory.CreateTempSubdirectory("massagebot-reading").FullName;
        try
        {
            var watch = Stopwatch.StartNew();
            var content = ContentReader.ReadAll(Path.Combine(repository, "dialogs"), models).Content
                ?? throw new InvalidOperationException("dialogs/ has problems; run check-content.");
            await content.Trained.WaitAsync(cancellationToken);
            var learning = watch.Elapsed;
            var reading = new ReadMessages(content);
            var rows = Directory.GetFiles(Path.Combine(repository, "tests", "phrases"), "*.jsonl");
            var ours = reading.OnHeldBack(rows, learning);
            var theirs = await NlpJs.MeasureAsync(rows, cancellationToken);
            return new ReadingFigures(learning, reading.Costs(cancellationToken), reading.Lengths(cancellationToken), theirs is null ? [ours] : [ours, theirs]);
        }
        finally
        {
            Directory.Delete(models, recursive: true);
        }
    }

    private List<ReadingCost> Costs(CancellationToken cancellationToken) =>
    [
        Of("safety triage", text => content.Triage.Assess(text, Language.English), cancellationToken),
        Of("understanding", text => content.Understanding.Read(text, Now), cancellationToken),
        Of("both", Both, cancellationToken),
    ];

    private List<LengthCost> Lengths(CancellationToken cancellationToken)
    {
        var all = string.Join(". ", content.TriageRules.Sentences.Select(sentence => sentence.Text));
        return [.. LongMessages.Select(length => new LengthCost(length, MiddleOf(all, length, cancellationToken)))];
    }

    private TimeSpan MiddleOf(string all, int length, CancellationToken cancellationToken)
    {
        var times = new List<TimeSpan>(LongRounds);
        for (var round = 0; round < LongRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = all.Substring(round * 977 % (all.Length - length), length);
            Both(text);
            times.Add(Time(() => Both(text)));
        }

        times.Sort();
        return times[times.Count / 2];
    }

    /// <summary>On sentences kept out of the phrases, by who wrote the phrases.</summary>
    private IntentReaderFigure OnHeldBack(IReadOnlyList<string> files, TimeSpan learning)
    {
        var rows = files.SelectMany(File.ReadLines).Select(line => JsonSerializer.Deserialize<HeldBackRow>(line, JsonSerializerOptions.Web)!).ToList();
        rows.ForEach(row => content.Understanding.Read(row.Text, Now));
        var times = rows.Select(row => Time(() => content.Understanding.Read(row.Text, Now))).Order().ToList();
        var inScope = rows.Where(row => row.Label != Intents.OutOfScope).ToList();
        var right = inScope.Count(row => content.Understanding.Read(row.Text, Now).Intent == row.Label);
        return new IntentReaderFigure("MassageBot", rows.Count, learning, times[times.Count / 2], times[times.Count * 99 / 100], (double)right / inScope.Count);
    }

    private void Both(string text)
    {
        content.Triage.Assess(text, Language.English);
        content.Understanding.Read(text, Now);
    }

    private ReadingCost Of(string what, Action<string> read, CancellationToken cancellationToken)
    {
        var messages = content.TriageRules.Sentences.Select(sentence => sentence.Text).ToList();
        for (var round = 0; round < WarmRounds; round++)
        {
            messages.ForEach(read);
        }

        var times = new List<TimeSpan>(messages.Count);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        foreach (var message in messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            times.Add(Time(() => read(message)));
        }

        var made = GC.GetAllocatedBytesForCurrentThread() - bytes;
        times.Sort();
        return new ReadingCost(what, messages.Count, times[times.Count / 2], times[times.Count * 99 / 100], (double)made / messages.Count);
    }

    private static TimeSpan Time(Action read)
    {
        var start = Stopwatch.GetTimestamp();
        read();
        return Stopwatch.GetElapsedTime(start);
    }

    private sealed record HeldBackRow(string Text, string Label);
}
