using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;
using MassageBot.Scheduling;

namespace MassageBot.Host.Storage;

/// <summary>Whose rows go. Pure: stores narrow down by the end of the number, and ask here.</summary>
internal sealed class ErasureScope(Erasure erasure)
{
    /// <summary>True where a number is looked for.</summary>
    public bool LooksForNumber => End is not null;

    private string? End => erasure is { Phone: { } phone, OnlyVisits.IsEmpty: true } && Identification.Digits(phone) is { Length: >= SealedColumns.EndLength } digits
        ? digits[^SealedColumns.EndLength..]
        : null;

    /// <summary>Patterns for LIKE: every text of that column with the number fits one of them. Always three.</summary>
    public string[] Patterns(ColumnSeal seal, SealedColumn column)
    {
        var (now, before) = seal.Patterns(column, End ?? "");
        return [$"%{End}%", now, before];
    }

    public bool IsTheirs(string phone, string? firstName) =>
        erasure.Phone is { } number && Identification.IsNumberOf(number, phone) && (firstName is null || erasure.FirstName is null
            || Identification.IsNameOf(erasure.FirstName, firstName) || Identification.IsNameOf(firstName, erasure.FirstName));

    public bool IsTheirIntent(string body) => body != "{}" && StoredJson.Read<BookingIntent>(body) switch
    {
        BookingIntent.Book { Order: var order } => IsTheirs(order.Phone, order.FirstName),
        BookingIntent.Forget { Erasure.Phone: { } phone } forget => IsTheirs(phone, forget.Erasure.FirstName),
        BookingIntent.ChangeContact { Contact: { Phone: { } phone } contact } => IsTheirs(phone, contact.FirstName),
        _ => false,
    };

    public bool IsTheirAlert(string body) => StoredJson.Read<Alert>(body) is { Phone: { } phone } alert && IsTheirs(phone, alert.FirstName);
}
