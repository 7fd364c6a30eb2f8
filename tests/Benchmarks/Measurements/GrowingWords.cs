extern alias host;

using System.Diagnostics;
using host::MassageBot.Host.Content;
using host::MassageBot.Host.Content.Understanding;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Core.Content;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>Understanding with a hundredth, a tenth and all of the phrases of <c>dialogs/understanding</c>.</summary>
internal static class GrowingWords
{
    private static readonly int[] Shares = [100, 10, 1];
    private static readonly Moment Now = new() { Language = Language.English, Now = new LocalDateTime(2026, 11, 21, 17, 0) };

    public static async Task<IReadOnlyList<GrowthFigure>> MeasureAsync(CancellationToken cancellationToken)
    {
        var dialogs = Path.Combine(BuiltHost.Repository, "dialogs");
        var models = Directory.CreateTempSubdirectory("massagebot-growth").FullName;
        try
        {
            var content = ContentReader.ReadAll(dialogs, models).Content ?? throw new InvalidOperationException("dialogs/ has problems; run check-content.");
            await content.Trained.WaitAsync(cancellationToken);
            var all = UnderstandingContentReader.Read(dialogs, [.. content.Languages], new ContentProblems());
            return [.. Shares.SelectMany(share => Measure(content, Thinned(all, share), cancellationToken))];
        }
        finally
        {
            Directory.Delete(models, recursive: true);
        }
    }

    private static UnderstandingContent Thinned(UnderstandingContent all, int share) =>
        all with { Phrases = [.. all.Phrases.Where((_, number) => number % share == 0)] };

    private static IReadOnlyList<GrowthFigure> Measure(ClinicContent content, UnderstandingContent words, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var model = IntentModel.Train(words);
        var learning = Stopwatch.GetElapsedTime(began);
        var reader = new MessageReader(words, model, content.Clinic, content.When.Read);
        var messages = content.TriageRules.Sentences.Select(sentence => sentence.Text).ToList();
        messages.ForEach(text => reader.Read(text, Now));
        var times = new List<TimeSpan>(messages.Count);
        foreach (var text in messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            reader.Read(text, Now);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        times.Sort();
        return
        [
            new GrowthFigure("learning from phrases", words.Phrases.Count, learning, null),
            new GrowthFigure("reading a message, by phrases learnt", words.Phrases.Count, times[times.Count / 2], null),
        ];
    }
}
