namespace MassageBot.Core.Wording;

/// <summary>The most characters that a sentence may have in a text message, accents folded and placeholders filled: 160 is one segment, 306 are two.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SmsLimitAttribute(int characters) : Attribute
{
    public int Characters { get; } = characters;
}
