using MassageBot.Trials;
using MassageBot.Trials.Proofs;
using MassageBot.Trials.Week;

if (args is [SteeredHost.Verb, ..])
{
    return await SteeredHost.RunAsync(args[1..]);
}

if (TrialOptions.Parse(args) is not { } options || AllProofs.Of(options) is not { Count: > 0 } proofs)
{
    await Console.Error.WriteLineAsync(AllProofs.Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var passed = true;
foreach (var (proof, store) in proofs)
{
    passed &= await AllProofs.RunAsync(proof, store, options, stop.Token);
}

return passed ? 0 : 1;
