using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>
/// The recorded statements of booking 0, for any booking: its id, code, key, client, therapist, room and time are put in place of the recorded
/// ones. As values for a program, or as SQL over pgbench's variables :booking, :start and :therapist.
/// </summary>
internal sealed partial class BookingTemplate(IReadOnlyList<Statement> statements, string id, string code)
{
    private const string Number = "0000000";
    private const string Reference = "client-0";
    private const string Therapist = "therapist:t0";
    private const string Room = "room:r0";
    private static readonly long Start = MeasuredClinic.FirstMorning.ToUnixTimeMilliseconds();
    private static readonly long NearStart = (long)TimeSpan.FromDays(2).TotalMilliseconds;

    public IReadOnlyList<Statement> Statements => statements;

    public object? ValueOf(object? recorded, long booking)
    {
        var (therapist, start) = MeasuredClinic.At(booking);
        return recorded switch
        {
            Therapist => $"therapist:t{therapist}",
            Room => $"room:r{therapist}",
            long time when IsNearStart(time) => time - Start + start.ToUnixTimeMilliseconds(),
            string text => text
                .Replace(id, id[..^12] + booking.ToString("x12", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace(code, booking.ToString("x6", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace(BookingStatements.Key, KeyOf(booking), StringComparison.Ordinal)
                .Replace(Reference, $"client-{booking}", StringComparison.Ordinal)
                .Replace(Number, booking.ToString(Number, CultureInfo.InvariantCulture), StringComparison.Ordinal),
            _ => recorded,
        };
    }

    /// <summary>The statements as a script of pgbench, one transaction.</summary>
    public string Script()
    {
        var script = new StringBuilder();
        script.Append(CultureInfo.InvariantCulture, $"\\set n :n + 1\n\\set booking :n * {Suite.Clients[^1]} + :client_id\n");
        script.Append(CultureInfo.InvariantCulture, $"\\set slot (:booking * {MeasuredClinic.Stride}) % {MeasuredClinic.Slots}\n");
        const int perDay = MeasuredClinic.Therapists * MeasuredClinic.HalfHoursADay;
        const int length = MeasuredClinic.Minutes * 60_000;
        script.Append(
            CultureInfo.InvariantCulture,
            $"\\set start {Start} + :slot / {perDay} * 86400000 + :slot % {perDay} / {MeasuredClinic.Therapists} * {length}\n");
        script.Append(CultureInfo.InvariantCulture, $"\\set therapist :slot % {MeasuredClinic.Therapists}\nBEGIN;\n");
        foreach (var (sql, values) in statements)
        {
            script.Append(Parameter().Replace(sql, name => Expression(values.First(value => value.Name == name.Value).Value)).ReplaceLineEndings(" ")).Append(";\n");
        }

        return script.Append("COMMIT;\n").ToString();
    }

    private string Expression(object? recorded) => recorded switch
    {
        null => "NULL",
        Therapist => $"({Literal("therapist:t")} || :therapist::text)",
        Room => $"({Literal("room:r")} || :therapist::text)",
        long time when IsNearStart(time) => string.Create(CultureInfo.InvariantCulture, $"(:start::bigint + {time - Start})"),
        string text => Text(text),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No expression for a {recorded.GetType().Name}."),
    };

    private string Text(string text)
    {
        (string Recorded, string Own)[] parts =
        [
            (id, $"{Literal(id[..^12])} || lpad(to_hex(:booking::bigint), 12, '0')"),
            (code, "lpad(to_hex(:booking::bigint), 6, '0')"),
            (BookingStatements.Key, "md5(:booking::text)"),
            (Reference, $"{Literal("client-")} || :booking::text"),
            (Number, "lpad(:booking::text, 7, '0')"),
        ];
        return parts.Where(part => text.Contains(part.Recorded, StringComparison.Ordinal))
            .Aggregate(Literal(text), (sql, part) => $"replace({sql}, {Literal(part.Recorded)}, {part.Own})");
    }

    // pgbench takes a colon and letters for a variable, inside quotes too.
    private static string Literal(string text) => "E'" + text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "''", StringComparison.Ordinal).Replace(":", "\\x3a", StringComparison.Ordinal) + "'";

    private static string KeyOf(long booking) =>
        Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(booking)).AsSpan(0, 16));

    private static bool IsNearStart(long time) => Math.Abs(time - Start) < NearStart;

    [GeneratedRegex(@"\$[A-Za-z]\w*")]
    private static partial Regex Parameter();
}
