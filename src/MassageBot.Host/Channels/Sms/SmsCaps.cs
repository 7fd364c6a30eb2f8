using System.Threading.RateLimiting;
using MassageBot.Host.Operations.Limits;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>How many texts of one number, and of one block of numbers, are heard: each costs an answer, and two machines would text each other for ever.</summary>
internal sealed class SmsCaps : IDisposable
{
    private const int DigitsOfABlock = 4;

    private readonly PartitionedRateLimiter<string> _numbers;
    private readonly PartitionedRateLimiter<string> _blocks;

    public SmsCaps(IOptions<SmsOptions> options)
    {
        _numbers = By(options.Value.PerNumber, static number => number);
        _blocks = By(options.Value.PerPrefix, static number => number[..^DigitsOfABlock]);
    }

    /// <summary>True when a text of that number is heard, and is then counted. A number that texts too much uses up nothing of its block.</summary>
    public bool Take(string number)
    {
        using var own = _numbers.AttemptAcquire(number);
        if (!own.IsAcquired)
        {
            return false;
        }

        using var shared = _blocks.AttemptAcquire(number);
        return shared.IsAcquired;
    }

    public void Dispose()
    {
        _numbers.Dispose();
        _blocks.Dispose();
    }

    private static PartitionedRateLimiter<string> By(Pace pace, Func<string, string> whose) =>
        PartitionedRateLimiter.Create<string, string>(
            number => RateLimitPartition.GetTokenBucketLimiter(whose(number), _ => Limit.Bucket(pace)), StringComparer.Ordinal);
}
