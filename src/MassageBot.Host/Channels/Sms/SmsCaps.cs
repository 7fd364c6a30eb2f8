using System.Threading.RateLimiting;
using MassageBot.Host.Operations.Limits;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>What a cap says to a text.</summary>
internal enum CapAnswer
{
    Heard,

    /// <summary>The number has texted too much.</summary>
    NumberIsFull,

    /// <summary>The numbers of its block together have.</summary>
    BlockIsFull,
}

/// <summary>
/// How many texts of one number, and of one block of numbers, are heard: each costs an answer, and two machines would text each other for ever. Counted by
/// each host for itself: over all hosts it would cost a write for every text, and a flood is when the store has to be spared.
/// </summary>
internal sealed class SmsCaps : IDisposable
{
    private const int DigitsOfABlock = 4;

    private readonly PartitionedRateLimiter<string> _numbers;
    private readonly PartitionedRateLimiter<string> _blocks;
    private readonly PartitionedRateLimiter<string> _emergencies;

    public SmsCaps(IOptions<SmsOptions> options)
    {
        _numbers = By(options.Value.PerNumber, static number => number);
        _blocks = By(options.Value.PerPrefix, static number => Block(number));
        _emergencies = By(options.Value.PerNumber, static number => number);
    }

    /// <summary>All but the last digits, which a block of numbers has in common.</summary>
    public static string Block(string number) => number[..^DigitsOfABlock];

    /// <summary>A text that is heard is counted. A number that texts too much uses up nothing of its block.</summary>
    public CapAnswer Take(string number)
    {
        using var own = _numbers.AttemptAcquire(number);
        if (!own.IsAcquired)
        {
            return CapAnswer.NumberIsFull;
        }

        using var shared = _blocks.AttemptAcquire(number);
        return shared.IsAcquired ? CapAnswer.Heard : CapAnswer.BlockIsFull;
    }

    /// <summary>Emergencies are heard over those caps, as many again: a machine that repeats the bot's own words about one must find an end too.</summary>
    public bool TakeEmergency(string number)
    {
        using var own = _emergencies.AttemptAcquire(number);
        return own.IsAcquired;
    }

    public void Dispose()
    {
        _numbers.Dispose();
        _blocks.Dispose();
        _emergencies.Dispose();
    }

    private static PartitionedRateLimiter<string> By(Pace pace, Func<string, string> whose) =>
        PartitionedRateLimiter.Create<string, string>(
            number => RateLimitPartition.GetTokenBucketLimiter(whose(number), _ => Limit.Bucket(pace)), StringComparer.Ordinal);
}
