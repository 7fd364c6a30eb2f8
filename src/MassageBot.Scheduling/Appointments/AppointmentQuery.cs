using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Lists appointments in order of start, page by page.</summary>
internal static class AppointmentQuery
{
    public const int LargestPage = 200;
    private const int UsualPage = 50;

    /// <summary>More visits than share the last digits of a number, or than a year has; the name is told apart among them.</summary>
    private const int LargestCrowd = 40_000;

    public static AppointmentList Run(ISession session, Catalogue offered, AppointmentSearch search, PageStart? after)
    {
        var size = Math.Clamp(search.Limit ?? UsualPage, 1, LargestPage);
        var digits = search.Phone is null ? null : PhoneDigits.All(search.Phone);
        var ending = search.PhoneEnding is null ? null : PhoneDigits.All(search.PhoneEnding);
        var tails = session.Seal.Hashes(SealedColumns.PhoneTail, PhoneDigits.Tail(digits ?? ""));
        var endings = session.Seal.Hashes(SealedColumns.PhoneEnding, PhoneDigits.Ending(ending ?? ""));
        var found = session.All(
            $"""
            SELECT {AppointmentTable.Columns} FROM appointments
            WHERE (starts, id) > ($afterStart, $afterId)
              AND starts >= $from AND starts < $to
              AND (CAST($status AS TEXT) IS NULL OR status = $status)
              AND (CAST($code AS TEXT) IS NULL OR code = $code)
              AND (CAST($reference AS TEXT) IS NULL OR client_reference = $reference)
              AND (CAST($bookingReference AS TEXT) IS NULL OR reference = $bookingReference)
              AND (CAST($ending AS TEXT) IS NULL OR phone_digits LIKE '%' || CAST($ending AS TEXT) OR phone_digits IN ($endingNow, $endingBefore))
              AND (CAST($tail AS TEXT) IS NULL OR phone_tail IN ($tail, $tailNow, $tailBefore))
            ORDER BY starts, id
            LIMIT $limit
            """,
            row => AppointmentTable.Read(row, offered, session.Seal).Shown,
            ("$afterStart", after?.Start ?? long.MinValue),
            ("$afterId", after?.Id ?? ""),
            ("$from", search.From?.ToUnixTimeMilliseconds() ?? long.MinValue),
            ("$to", search.To?.ToUnixTimeMilliseconds() ?? long.MaxValue),
            ("$status", search.Status is { } status ? AppointmentTable.StatusWord(status) : null),
            ("$code", search.ConfirmationCode?.Trim().ToUpperInvariant()),
            ("$reference", search.ClientReference),
            ("$bookingReference", search.Reference),
            ("$tail", digits is null ? null : tails.Clear),
            ("$tailNow", tails.Current),
            ("$tailBefore", tails.Previous),
            ("$ending", ending),
            ("$endingNow", endings.Current),
            ("$endingBefore", endings.Previous),
            ("$limit", search.Name is null ? size + 1 : LargestCrowd));
        if (search.Name is { } name)
        {
            // With the end of a number it proves who somebody is, and has to be whole.
            var isThat = search.PhoneEnding is null ? (Func<string, string, bool>)ClientName.Begins : ClientName.Has;
            return new AppointmentList([.. found.Where(visit => HasNumber(visit, digits, ending) && isThat(visit.Client.FirstName, name)).Take(size)]);
        }

        return new AppointmentList(
            [.. found.Take(size).Where(visit => HasNumber(visit, digits, ending))], found.Count > size ? PageStart.After(found[size - 1]).ToCursor() : null);
    }

    /// <summary>The rows are narrowed down by what they have in common with a number; this decides.</summary>
    private static bool HasNumber(Appointment visit, string? digits, string? ending)
    {
        var all = PhoneDigits.All(visit.Client.Phone);
        return (digits is null || PhoneDigits.AreSame(digits, all)) && (ending is null || all.EndsWith(ending, StringComparison.Ordinal));
    }
}

/// <summary>Where a page begins: behind this appointment.</summary>
internal sealed record PageStart(long Start, string Id)
{
    public static PageStart After(Appointment last) => new(last.Start.ToUnixTimeMilliseconds(), last.Id);

    public string ToCursor() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Start}|{Id}"));

    /// <summary>Null for what is no cursor of ours.</summary>
    public static PageStart? Read(string cursor)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2);
            return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start)
                ? new PageStart(start, parts[1])
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
