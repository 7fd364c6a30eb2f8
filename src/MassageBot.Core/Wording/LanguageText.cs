using System.ComponentModel;
using System.Globalization;

namespace MassageBot.Core.Wording;

/// <summary>A language as text for whoever writes values without knowing their kind: its code.</summary>
public sealed class LanguageText : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Language.Of(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is Language language && destinationType == typeof(string) ? language.Code() : base.ConvertTo(context, culture, value, destinationType);
}
