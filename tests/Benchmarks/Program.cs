using MassageBot.Benchmarks;
using MassageBot.Benchmarks.BotSdk;
using MassageBot.Benchmarks.Measurements;
using MassageBot.Benchmarks.Report;
using MassageBot.Benchmarks.Scheduling;

if (args is [EchoEndpoint.Mode, var address])
{
    await EchoEndpoint.ServeAsync(address);
    return 0;
}

if (args is [SdkEndpoint.Mode, var sdkAddress, var kind])
{
    await SdkEndpoint.ServeAsync(sdkAddress, kind);
    return 0;
}

if (args is [SchedulingServer.Mode, var calendarAddress, var place])
{
    await SchedulingServer.ServeAsync(calendarAddress, place);
    return 0;
}

if (BenchmarkOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 2;
}

using var stop = new CancellationTokenSource(options.LongestRun);
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    var results = await new Suite(options).RunAsync(stop.Token);
    Console.WriteLine(ResultTable.Write(results, Machine.Describe(options, args)));
    return results.Failures.Count == 0 ? 0 : 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Ended before its time: no table.");
    return 1;
}
