using System.Data.Common;
using System.Text.Json;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Waitlist;

namespace MassageBot.Scheduling.Sealing;

/// <summary>
/// The calendar's rows. A few are looked at by a reader; where one of them is old, the step is done by the writer, which nobody can come between.
/// </summary>
internal sealed class CalendarRows(ICalendarStore store) : ISealedRows
{
    private const int AtOnce = 100;

    private static readonly Part[] All =
    [
        new("appointments", "id", SealedColumns.OfVisits, SealedColumns.Phone, WriteNumber),
        new("idempotency", "key", [SealedColumns.Answer], null, null),
        new("waitlist", "id", [SealedColumns.Waiting], SealedColumns.Waiting, WriteWaitingNumber),
    ];

    public string Name => "the calendar";

    public int Parts => All.Length;

    public Task<IReadOnlyList<SealKey>> BeatAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(session => SealKeys.Beat(session, now), cancellationToken);

    public async Task<SealStep> RewriteAsync(int part, string? after, IReadOnlyCollection<string> spared, CancellationToken cancellationToken)
    {
        var step = await store.ReadAsync(session => Step(session, All[part], after, spared, write: false), cancellationToken).ConfigureAwait(false);
        return step.Rewritten == 0
            ? step
            : await store.WriteLongAsync(session => Step(session, All[part], after, spared, write: true), cancellationToken).ConfigureAwait(false);
    }

    public async Task FinishAsync(IReadOnlyList<string> unused, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await store.WriteAsync(session => Finish(session, unused, now), cancellationToken).ConfigureAwait(false);
        await store.ScrubAsync(cancellationToken).ConfigureAwait(false);
    }

    private static bool Finish(ISession session, IReadOnlyList<string> unused, DateTimeOffset now)
    {
        SealKeys.Finish(session, unused, now);
        return true;
    }

    private static SealStep Step(ISession session, Part part, string? after, IReadOnlyCollection<string> spared, bool write)
    {
        var rows = session.All(
            $"SELECT {part.Key}, {string.Join(", ", part.Columns.Select(column => column.Column))} FROM {part.Table} WHERE {part.Key} > $after ORDER BY {part.Key} LIMIT $most",
            row => Read(row, part),
            ("$after", after ?? ""),
            ("$most", AtOnce));
        var (rewritten, left, unopened) = (0, 0, 0);
        foreach (var row in rows.Where(row => row.Texts.Any(session.Seal.IsOld)))
        {
            if (row.Texts.Any(text => ColumnSeal.IsSealedUnder(text, spared)))
            {
                left++;
            }
            else if (TryOpen(session.Seal, part, row) is { } opened)
            {
                rewritten++;
                Write(session, part, row.Key, opened, write);
            }
            else
            {
                unopened++;
            }
        }

        return new SealStep(rows.Count < AtOnce ? null : rows[^1].Key, rows.Count, rewritten, left, unopened);
    }

    private static string?[]? TryOpen(ColumnSeal seal, Part part, Row row)
    {
        try
        {
            return [.. part.Columns.Select((column, n) => seal.Open(column, row.Texts[n]))];
        }
        catch (SealedTextException)
        {
            return null;
        }
    }

    private static void Write(ISession session, Part part, string key, string?[] opened, bool write)
    {
        if (!write)
        {
            return;
        }

        for (var n = 0; n < opened.Length; n++)
        {
            session.Execute(
                $"UPDATE {part.Table} SET {part.Columns[n].Column} = $text WHERE {part.Key} = $key",
                ("$text", session.Seal.Seal(part.Columns[n], opened[n])),
                ("$key", key));
        }

        if (part.Numbered is { } numbered && opened[part.Columns.ToList().IndexOf(numbered)] is { } text)
        {
            part.WriteNumber!(session, key, text);
        }
    }

    private static void WriteNumber(ISession session, string key, string phone)
    {
        var digits = PhoneDigits.All(phone);
        session.Execute(
            "UPDATE appointments SET phone_digits = $digits, phone_tail = $tail WHERE id = $key",
            ("$digits", PhoneDigits.KeptEnding(session.Seal, digits)),
            ("$tail", PhoneDigits.KeptTail(session.Seal, digits)),
            ("$key", key));
    }

    private static void WriteWaitingNumber(ISession session, string key, string document)
    {
        var phone = JsonSerializer.Deserialize(document, WaitlistJson.Default.WaitingClient)!.Wanted.Client.Phone;
        session.Execute(
            "UPDATE waitlist SET phone_digits = $digits WHERE id = $key",
            ("$digits", session.Seal.Hash(SealedColumns.WaitingPhone, PhoneDigits.All(phone))),
            ("$key", key));
    }

    private static Row Read(DbDataReader row, Part part) =>
        new(row.GetString(0), [.. part.Columns.Select((_, n) => row.IsDBNull(n + 1) ? null : row.GetString(n + 1))]);

    private sealed record Row(string Key, string?[] Texts);

    /// <param name="Table">Gone through by its key.</param>
    /// <param name="Key">The column.</param>
    /// <param name="Columns">Sealed together: a row's columns are all under one key.</param>
    /// <param name="Numbered">The column whose text holds the number that hashes of the row are made of.</param>
    /// <param name="WriteNumber">Writes them.</param>
    private sealed record Part(
        string Table, string Key, IReadOnlyList<SealedColumn> Columns, SealedColumn? Numbered, Action<ISession, string, string>? WriteNumber);
}
