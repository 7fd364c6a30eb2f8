using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Privacy;

/// <summary>By what tries to find out about a visit are counted together.</summary>
public enum GuessBy
{
    Conversation,

    /// <summary>The browser, or the number that writes.</summary>
    Visitor,

    /// <summary>The network address that the visitor comes from.</summary>
    Address,

    /// <summary>The name and digits that are tried, whoever tries them.</summary>
    Target,
}

/// <summary>One count of tries. <paramref name="Key"/> is personal: stores keep no more than a keyed hash of it.</summary>
public readonly record struct GuessScope(GuessBy By, string Key);

/// <summary>How many tries there are before only a person helps. Pure.</summary>
public static class GuessLimits
{
    /// <summary>How long a count lasts from its first try on.</summary>
    public static readonly Duration Window = Duration.FromHours(24);

    /// <summary>So many families share an address, and so many people a name with four digits, that these bear more.</summary>
    public static int Most(GuessBy by) => by switch
    {
        GuessBy.Conversation => 5,
        GuessBy.Visitor => 5,
        GuessBy.Address => 50,
        GuessBy.Target => 10,
    };

    /// <summary>What a try counts against. A code is its own proof, so it has no target: who knows one is not kept out by others' guesses.</summary>
    public static IReadOnlyList<GuessScope> Of(string conversation, string? visitor, string? address, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var scopes = new List<GuessScope> { new(GuessBy.Conversation, conversation) };
        if (visitor is not null)
        {
            scopes.Add(new GuessScope(GuessBy.Visitor, visitor));
        }

        if (address is not null)
        {
            scopes.Add(new GuessScope(GuessBy.Address, address));
        }

        if (claim is { Code: null, Name: { } name, Number: { } number })
        {
            var digits = Identification.Digits(number);
            scopes.Add(new GuessScope(GuessBy.Target, $"{Fold.Text(name)}|{digits[^Math.Min(digits.Length, Identification.LastDigits)..]}"));
        }

        return scopes;
    }
}

/// <summary>Counts tries where a new conversation does not forget them.</summary>
public interface IGuesses
{
    /// <summary>Counts one try in every scope; false, and nothing counted, when one of them is used up.</summary>
    Task<bool> CountAsync(IReadOnlyList<GuessScope> scopes, Instant now, CancellationToken cancellationToken);

    /// <summary>The try was no guess: it counts no longer.</summary>
    Task ForgiveAsync(IReadOnlyList<GuessScope> scopes, CancellationToken cancellationToken);
}
