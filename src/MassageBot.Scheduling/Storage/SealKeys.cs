namespace MassageBot.Scheduling.Storage;

/// <summary>The keys that the calendar's rows may be sealed under, as its database remembers them.</summary>
internal static class SealKeys
{
    private const string Name = "the calendar";

    /// <summary>A program that knows of nothing sealed must not begin once something may be.</summary>
    private const int SealedSince = 13;

    private static readonly TimeSpan AliveFor = TimeSpan.FromMinutes(5);

    /// <summary>Before the first row is read or written.</summary>
    /// <param name="session">May write.</param>
    /// <param name="alone">No other program has this database.</param>
    public static void Begin(ISession session, bool alone)
    {
        var remembered = Check(session);
        if (alone && remembered.Count > 0)
        {
            session.Execute("UPDATE seal_keys SET used = 0");
        }

        if (session.Seal.HasKey)
        {
            // Others see at once that somebody writes with it, by the server's clock; a program that is alone is seen by nobody.
            var now = alone ? "0" : "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
            session.Execute(
                $"INSERT INTO seal_keys (fingerprint, used) VALUES ($key, {now}) ON CONFLICT (fingerprint) DO UPDATE SET used = excluded.used",
                ("$key", session.Seal.Current ?? SealKey.InClear));
        }

        if (session.Seal.Current is not null)
        {
            session.Execute(
                "INSERT INTO oldest_program (number) SELECT CAST($since AS INTEGER) WHERE NOT EXISTS (SELECT 1 FROM oldest_program WHERE number >= $since)",
                ("$since", SealedSince));
        }
    }

    /// <summary>Refuses to go on without a key that rows are sealed under; the keys that they are.</summary>
    public static IReadOnlyList<string> Check(ISession session)
    {
        var remembered = session.All("SELECT fingerprint FROM seal_keys", static row => row.GetString(0));
        SealStart.Check(session.Seal, remembered, Name);
        return remembered;
    }

    public static IReadOnlyList<SealKey> Beat(ISession session, DateTimeOffset now)
    {
        session.Execute(
            "INSERT INTO seal_keys (fingerprint, used) VALUES ($key, $now) ON CONFLICT (fingerprint) DO UPDATE SET used = excluded.used",
            ("$key", session.Seal.Current ?? SealKey.InClear),
            ("$now", now.ToUnixTimeMilliseconds()));
        return session.All(
            "SELECT fingerprint, used, done FROM seal_keys",
            row => new SealKey(
                row.Text("fingerprint"),
                DateTimeOffset.FromUnixTimeMilliseconds(row.LongOrNull("used")!.Value) > now - AliveFor,
                row.LongOrNull("done") is { } done ? DateTimeOffset.FromUnixTimeMilliseconds(done) : null));
    }

    public static void Finish(ISession session, IReadOnlyList<string> unused, DateTimeOffset now)
    {
        foreach (var key in unused)
        {
            session.Execute(
                "DELETE FROM seal_keys WHERE fingerprint = $key AND used <= $before",
                ("$key", key),
                ("$before", (now - AliveFor).ToUnixTimeMilliseconds()));
        }

        session.Execute("UPDATE seal_keys SET done = $now WHERE fingerprint = $key", ("$now", now.ToUnixTimeMilliseconds()), ("$key", session.Seal.Current));
    }
}
