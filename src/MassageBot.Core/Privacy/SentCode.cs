using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Privacy;

/// <summary>
/// Sends a code to the number on file, for who has no booking's code at hand. Nobody does so far: without a channel that can, the booking's
/// code alone counts, and the client is told so.
/// </summary>
public interface ICodeSender
{
    /// <summary>True when the text is on its way.</summary>
    Task<bool> SendAsync(string phone, string code, Language language, CancellationToken cancellationToken);
}

/// <summary>What became of a code that somebody typed.</summary>
public enum CodeCheck
{
    Right,
    Wrong,

    /// <summary>Too late, or tried too often: another has to be sent.</summary>
    Over,
}

/// <summary>A code that was sent, as it may be kept: hashed with the conversation it is for, good for ten minutes and five tries.</summary>
public sealed record SentCode(string Hash, Instant Until, int TriesLeft)
{
    private const int Digits = 6;
    private const int Tries = 5;

    private static readonly Duration GoodFor = Duration.FromMinutes(10);

    /// <summary>A new code, and what is kept of it.</summary>
    public static (string Code, SentCode Kept) Make(string conversation, Instant now)
    {
        var code = RandomNumberGenerator.GetString("0123456789", Digits);
        return (code, new SentCode(HashOf(conversation, code), now + GoodFor, Tries));
    }

    /// <summary>Checks a code; what is kept from now on has one try less.</summary>
    public (CodeCheck Check, SentCode Kept) Try(string conversation, string code, Instant now)
    {
        if (now >= Until || TriesLeft <= 0)
        {
            return (CodeCheck.Over, this);
        }

        var right = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(HashOf(conversation, Identification.Digits(code))));
        return (right ? CodeCheck.Right : CodeCheck.Wrong, this with { TriesLeft = right ? 0 : TriesLeft - 1 });
    }

    private static string HashOf(string conversation, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{code}")));
}
