using MassageBot.Core.Privacy;

namespace MassageBot.Core.Booking;

/// <summary>By what a client's visits are found in the calendar.</summary>
public abstract record VisitKey
{
    private VisitKey()
    {
    }

    /// <summary>A whole number (E.164).</summary>
    public sealed record Number(string Phone) : VisitKey;

    /// <summary>A part of the name with the number or its last four digits.</summary>
    public sealed record NameAndDigits(string Name, string Digits) : VisitKey;

    /// <summary>The code that the calendar gave the booking.</summary>
    public sealed record Code(string Value) : VisitKey;

    /// <summary>The same for a visit that may be over or cancelled, as long as it is somebody's.</summary>
    public sealed record CodeEver(string Value) : VisitKey;

    /// <summary>True when the visit is what was looked for: no calendar's own search is trusted with that.</summary>
    public bool Fits(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return this switch
        {
            Number { Phone: var phone } => Identification.IsNumberOf(phone, visit.Phone) && Identification.IsWhole(phone),
            NameAndDigits { Name: var name, Digits: var digits } =>
                Identification.IsNameOf(name, visit.FirstName) && Identification.IsNumberOf(digits, visit.Phone),
            Code { Value: var code } => SpokenCode.IsSame(code, visit.ConfirmationCode),
            CodeEver { Value: var code } => visit.Phone.Length > 0 && SpokenCode.IsSame(code, visit.ConfirmationCode),
            _ => false,
        };
    }
}
