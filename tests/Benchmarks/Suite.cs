using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.Measurements;
using MassageBot.Benchmarks.Report;

namespace MassageBot.Benchmarks;

/// <summary>The measurements in their order, one after the other, so that none disturbs another.</summary>
internal sealed class Suite(BenchmarkOptions options)
{
    public static readonly IReadOnlyList<string> Names =
    [
        "booking", "endpoint", "commit", "directline", "start", "memory", "sdk", "waterfall", "recognizers", "reading", "scheduling", "growth",
    ];

    /// <summary>How many visitors, clients or writers there are at once.</summary>
    public static readonly IReadOnlyList<int> Clients = [1, 16];

    private readonly Failures _failures = new();

    public async Task<Results> RunAsync(CancellationToken cancellationToken)
    {
        var results = new Results { Failures = _failures };
        if (options.Wants("booking"))
        {
            var (figures, bytes) = await new BookingTurns(options, _failures).MeasureAsync(cancellationToken);
            results = results with { Turns = figures, Bytes = bytes };
        }

        if (options.Wants("endpoint"))
        {
            results = results with { Endpoint = await new BareEndpoint(options, _failures).MeasureAsync(cancellationToken) };
        }

        if (options.Wants("commit"))
        {
            results = results with { Commits = await new BareCommit(options, _failures).MeasureAsync(results.Bytes, cancellationToken) };
        }

        if (options.Wants("directline"))
        {
            results = results with { DirectLine = await new DirectLineBookings(options, _failures).MeasureAsync(cancellationToken) };
        }

        if (options.Wants("start"))
        {
            results = results with
            {
                Starts = await new StartToGreeting(options, _failures).MeasureAsync(cancellationToken),
                NodeStart = await new NodeStart(options).MeasureAsync(cancellationToken),
            };
        }

        if (options.Wants("memory"))
        {
            results = results with { Memory = await new ConversationMemory(options, _failures).MeasureAsync(cancellationToken) };
        }

        return await MeasureSdkAsync(results, cancellationToken);
    }

    private async Task<Results> MeasureSdkAsync(Results results, CancellationToken cancellationToken)
    {
        if (options.Wants("sdk"))
        {
            results = results with { Sdk = await new SdkRequests(options, _failures).MeasureAsync(cancellationToken) };
        }

        if (options.Wants("waterfall"))
        {
            results = results with { Waterfall = new WaterfallTurns(options, _failures).Measure(cancellationToken) };
        }

        if (options.Wants("scheduling"))
        {
            results = results with { Scheduling = await new SchedulingRequests(options, _failures).MeasureAsync(cancellationToken) };
        }

        return await MeasureReadingAsync(results, cancellationToken);
    }

    private async Task<Results> MeasureReadingAsync(Results results, CancellationToken cancellationToken)
    {
        if (options.Wants("reading"))
        {
            results = results with { Reading = await ReadMessages.MeasureAsync(cancellationToken) };
        }

        if (options.Wants("recognizers"))
        {
            results = results with { Sentences = await RecognizedSentences.MeasureAsync(cancellationToken) };
        }

        return options.Wants("growth") ? results with { Growth = await GrowthAsync(cancellationToken) } : results;
    }

    private async Task<IReadOnlyList<GrowthFigure>> GrowthAsync(CancellationToken cancellationToken) =>
    [
        .. await new GrowingConversations(options, _failures).MeasureAsync(cancellationToken),
        .. await GrowingWords.MeasureAsync(cancellationToken),
        .. await new GrowingCalendar(options, _failures).MeasureAsync(cancellationToken),
    ];
}
