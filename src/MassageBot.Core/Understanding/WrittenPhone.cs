using MassageBot.Core.Understanding.Entities;

namespace MassageBot.Core.Understanding;

/// <summary>A telephone number that somebody typed into a field of its own.</summary>
public static class WrittenPhone
{
    /// <summary>In E.164; null when it is no whole number of that country (ISO 3166) and has no calling code.</summary>
    public static string? E164(string written, string country)
    {
        ArgumentNullException.ThrowIfNull(written);
        return PhonePlan.For(country).ToE164(written);
    }
}
