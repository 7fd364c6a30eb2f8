using System.Globalization;
using System.Security.Cryptography;
using MassageBot.Core.Elsewhere;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Privacy;

/// <summary>Draws codes by which a chat goes on elsewhere, and keeps them under keyed hashes.</summary>
internal sealed class MoveCodes(IMoveCodeRows rows, IGuessCounts counts, KeyedHash hash) : IMoveCodes
{
    private const int Codes = 1_000_000;

    /// <summary>Another chat has the same one in a case of thousands.</summary>
    private const int Draws = 10;

    public async Task<string> IssueAsync(string conversation, Instant now, CancellationToken cancellationToken)
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            var code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
            var until = (now + MoveCode.Lifetime).ToDateTimeOffset();
            if (await rows.WriteAsync(conversation, HashOf(code), until, now.ToDateTimeOffset(), cancellationToken).ConfigureAwait(false))
            {
                return code;
            }
        }

        throw new InvalidOperationException("No code is free.");
    }

    /// <summary>Each try counts until it was right, so that of many at once no more than a few are looked at.</summary>
    public async Task<string?> TakeAsync(string code, string number, string message, Instant now, CancellationToken cancellationToken)
    {
        GuessCount[] mine = [new($"move-code|{hash.Of(Identification.Digits(number))}", MoveCode.MostWrong)];
        var at = now.ToDateTimeOffset();
        if (!await counts.AddAsync(mine, at, MoveCode.Lifetime.ToTimeSpan(), cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var chat = await rows.TakeAsync(HashOf(code), hash.Of(message), at, cancellationToken).ConfigureAwait(false);
        if (chat is not null)
        {
            await counts.TakeBackAsync(mine, cancellationToken).ConfigureAwait(false);
        }

        return chat;
    }

    private string HashOf(string code) => hash.Of($"move-code|{code}");
}
