using System.ComponentModel;
using System.Globalization;

namespace MassageBot.Host.Operations.Retention;

/// <summary>How long something is kept: a time span, or the word <c>forever</c>. Nothing else means for ever, least of all zero.</summary>
[TypeConverter(typeof(KeepForConverter))]
internal readonly record struct KeepFor(TimeSpan? Time)
{
    public const string Forever = "forever";

    public static KeepFor Days(int days) => new(TimeSpan.FromDays(days));

    /// <summary>Whatever is older than this goes; null for ever.</summary>
    public DateTimeOffset? Cutoff(DateTimeOffset now) => Time is { } time ? now - time : null;
}

internal sealed class KeepForConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => (string)value switch
    {
        KeepFor.Forever => new KeepFor(null),
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) => new KeepFor(time),
        _ => throw new FormatException("How long to keep it: days and time, such as 30.00:00:00, or 'forever'."),
    };
}
