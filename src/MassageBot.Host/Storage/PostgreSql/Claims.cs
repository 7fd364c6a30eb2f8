namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// A claim's token begins with the host that has it, so that the claims of a host that is gone are free before they run out. Parameter
/// <c>$4</c> is the host that asks.
/// </summary>
internal static class Claims
{
    public const string NewToken = "$4 || '|' || gen_random_uuid()::text";

    /// <summary>Alive by the server's clock, as with leases. What it takes from a host that was merely cut off costs a second call.</summary>
    public const string IsOrphaned =
        """
        (split_part(claim_token, '|', 1) <> $4 AND NOT EXISTS (
            SELECT FROM bot.host AS h WHERE h.id = split_part(claim_token, '|', 1) AND h.seen_at > clock_timestamp() - interval '3 seconds'))
        """;
}
